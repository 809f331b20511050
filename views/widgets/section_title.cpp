// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/section_title.h"

#include "views/widgets/elided_label.h"

#include <QHBoxLayout>

namespace drydock::views {

SectionTitle::SectionTitle(const ThemeSource& theme, const QString& title, const QString& remark,
                           QWidget* parent)
    : QWidget(parent), m_title(new TextLabel(theme, title, TextRole::Text, TextSize::Body, QFont::DemiBold)),
      m_remark(new ElidedLabel(theme, remark, TextRole::Muted, TextSize::Second)),
      m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    m_row->addWidget(m_remark, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionTitle::setTitle(const QString& title)
{
    m_title->setText(title);
}

void SectionTitle::setRemark(const QString& remark)
{
    m_remark->setFullText(remark);
}

void SectionTitle::addWidget(QWidget* widget)
{
    m_row->addWidget(widget);
}

} // namespace drydock::views
