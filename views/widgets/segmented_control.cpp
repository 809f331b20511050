// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/segmented_control.h"

#include "views/theme/fonts.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace drydock::views {

SegmentedControl::SegmentedControl(const ThemeSource& theme, const QString& name, const QStringList& choices,
                                   QWidget* parent)
    : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(name);
    for (const auto& choice : choices) {
        auto* button = makeButton(theme, choice, ButtonKind::Quiet);
        button->setCheckable(true);
        button->setAccessibleDescription(name);
        m_buttons->addButton(button, static_cast<int>(m_buttons->buttons().size()));
        layout->addWidget(button);
    }
    setCurrent(0);
    // Assistive tools toggle a button without clicking it.
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT chosen(index);
    });
}

int SegmentedControl::current() const
{
    return m_buttons->checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    if (auto* button = m_buttons->button(index)) {
        const QSignalBlocker silent(m_buttons);
        button->setChecked(true);
    }
}

} // namespace drydock::views
