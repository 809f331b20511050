// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/holds/window_fields.h"

#include "models/holds/cron_words.h"
#include "models/text/time_zones.h"
#include "views/theme/theme_source.h"
#include "views/widgets/text_label.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace drydock::views {
namespace {

using Part = models::BlackoutDraft::Part;

constexpr int mostHours = 7 * 24;
constexpr int zoneWidth = 220;

TextLabel* makeNote(const ThemeSource& theme)
{
    auto* note = new TextLabel(theme, {}, TextRole::Muted, TextSize::Second);
    note->wrap();
    return note;
}

/// The problem where there is one, else what helps.
void say(TextLabel& note, const QString& problem, const QString& help)
{
    note.setRole(problem.isEmpty() ? TextRole::Muted : TextRole::Fail);
    note.setText(problem.isEmpty() ? help : problem);
    note.setVisible(!note.text().isEmpty());
}

QSpinBox* makeNumber(const QString& name, int most, const QString& suffix)
{
    auto* box = new QSpinBox;
    box->setRange(0, most);
    box->setSuffix(suffix);
    box->setAccessibleName(name);
    return box;
}

} // namespace

WindowFields::WindowFields(const ThemeSource& theme, models::BlackoutDraft& draft, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_cron(new QLineEdit), m_cronNote(makeNote(theme)),
      m_hours(makeNumber(tr("Hours that it lasts"), mostHours, tr(" h", "hours, after a number"))),
      m_minutes(makeNumber(tr("Minutes that it lasts"), 59, tr(" min", "minutes, after a number"))),
      m_lengthNote(makeNote(theme)), m_zone(new QComboBox), m_zoneNote(makeNote(theme))
{
    m_cron->setAccessibleName(tr("When it begins"));
    m_cron->setFont(monoFont());
    m_cron->setPlaceholderText(QStringLiteral("0 22 * * *"));
    m_zone->setAccessibleName(tr("Time zone"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItems(models::timeZoneNames());
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->setMinimumWidth(scaledLength(zoneWidth));

    auto* length = new QHBoxLayout;
    length->setSpacing(8);
    length->addWidget(m_hours);
    length->addWidget(m_minutes);
    length->addStretch(1);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const auto label = [&](const QString& text, QWidget* field) {
        auto* words = new TextLabel(theme, text);
        words->setBuddy(field);
        return words;
    };
    grid->addWidget(label(tr("Begins"), m_cron), 0, 0);
    grid->addWidget(m_cron, 0, 1);
    grid->addWidget(m_cronNote, 1, 1);
    grid->addWidget(label(tr("Lasts"), m_hours), 2, 0);
    grid->addLayout(length, 2, 1);
    grid->addWidget(m_lengthNote, 3, 1);
    grid->addWidget(label(tr("By clocks in"), m_zone), 4, 0);
    grid->addWidget(m_zone, 4, 1, Qt::AlignLeft);
    grid->addWidget(m_zoneNote, 5, 1);
    connect(m_cron, &QLineEdit::textChanged, this, &WindowFields::read);
    connect(m_hours, qOverload<int>(&QSpinBox::valueChanged), this, &WindowFields::read);
    connect(m_minutes, qOverload<int>(&QSpinBox::valueChanged), this, &WindowFields::read);
    connect(m_zone, &QComboBox::currentTextChanged, this, &WindowFields::read);
}

void WindowFields::read()
{
    if (m_isShowing)
        return;
    m_draft.setWindow(
        {.cron = m_cron->text().trimmed().toStdString(),
         .duration = std::chrono::hours(m_hours->value()) + std::chrono::minutes(m_minutes->value()),
         .timeZone = m_zone->currentText().trimmed().toStdString()});
}

void WindowFields::refresh()
{
    m_isShowing = true;
    const MaintenanceWindow& window = m_draft.window();
    const QString cron = QString::fromStdString(window.cron);
    const auto minutes = int(std::chrono::duration_cast<std::chrono::minutes>(window.duration).count());
    if (m_cron->text().trimmed() != cron)
        m_cron->setText(cron);
    m_hours->setValue(minutes / 60);
    m_minutes->setValue(minutes % 60);
    if (m_zone->currentText().trimmed() != QString::fromStdString(window.timeZone))
        m_zone->setCurrentText(QString::fromStdString(window.timeZone));
    const QString words = models::cronWords(window.cron);
    say(*m_cronNote, m_draft.problemOf(Part::Cron),
        words == cron ? tr("Minute, hour, day of month, month, weekday, as in cron.")
                      : tr("As in cron: %1.", "every day at 22:00").arg(words));
    say(*m_lengthNote, m_draft.problemOf(Part::Length), {});
    say(*m_zoneNote, m_draft.problemOf(Part::TimeZone), {});
    m_isShowing = false;
}

} // namespace drydock::views
