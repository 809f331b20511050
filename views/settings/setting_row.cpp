// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/setting_row.h"

#include "views/theme/theme_source.h"
#include "views/widgets/text_label.h"

#include <QGridLayout>

namespace drydock::views {
namespace {

constexpr int nameWidth = 140;

} // namespace

SettingRow::SettingRow(const ThemeSource& theme, const QString& name, QWidget* control, const QString& remark,
                       QWidget* parent)
    : QWidget(parent)
{
    auto* label = new TextLabel(theme, name);
    label->wrap();
    label->setFixedWidth(scaledLength(nameWidth));
    label->setBuddy(control);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(2, 1);
    layout->addWidget(label, 0, 0);
    layout->addWidget(control, 0, 1, Qt::AlignLeft);
    if (!remark.isEmpty()) {
        auto* text = new TextLabel(theme, remark, TextRole::Muted, TextSize::Second);
        text->wrap();
        layout->addWidget(text, 1, 1, 1, 2);
    }
}

} // namespace drydock::views
