// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/step_bar.h"

#include "views/update/step_button.h"

#include <QHBoxLayout>

namespace drydock::views {

StepBar::StepBar(const ThemeSource& theme, QWidget* parent) : QWidget(parent)
{
    const std::array<QString, steps> titles{tr("What"), tr("Whom"), tr("How"), tr("Review")};
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    for (int i = 0; i < steps; ++i) {
        auto* button = new StepButton(theme, i + 1, titles[std::size_t(i)]);
        connect(button, &QAbstractButton::clicked, this, [this, i] { Q_EMIT chosen(static_cast<Step>(i)); });
        layout->addWidget(button);
        m_buttons[std::size_t(i)] = button;
    }
    layout->addStretch(1);
}

void StepBar::setCurrent(Step step)
{
    for (int i = 0; i < steps; ++i)
        m_buttons[std::size_t(i)]->setProgress(i < int(step)    ? StepButton::Progress::Done
                                               : i == int(step) ? StepButton::Progress::Current
                                                                : StepButton::Progress::ToCome);
}

void StepBar::setChoice(Step step, const QString& choice)
{
    m_buttons[std::size_t(step)]->setChoice(choice);
}

} // namespace drydock::views
