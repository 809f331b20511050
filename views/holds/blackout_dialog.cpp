// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/holds/blackout_dialog.h"

#include "models/text/format.h"
#include "views/frame/connection_words.h"
#include "views/holds/window_fields.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

using Kind = models::BlackoutDraft::Kind;
using Part = models::BlackoutDraft::Part;

constexpr int dialogWidth = 520;
constexpr int indent = 24; ///< of what belongs to a kind

QDateTimeEdit* makeTime(const QString& name)
{
    auto* edit = new QDateTimeEdit;
    edit->setAccessibleName(name);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    return edit;
}

TimePoint timeOf(const QDateTimeEdit& edit)
{
    return fromMilliseconds(edit.dateTime().toMSecsSinceEpoch());
}

void showTime(QDateTimeEdit& edit, TimePoint time)
{
    if (timeOf(edit) != time)
        edit.setDateTime(QDateTime::fromMSecsSinceEpoch(toMilliseconds(time)));
    edit.setToolTip(models::format::exactTime(time));
}

} // namespace

BlackoutDialog::BlackoutDialog(const ThemeSource& theme, const models::FleetLink& link,
                               models::BlackoutDraft& draft, QWidget* parent)
    : Dialog(theme, parent), m_theme(theme), m_link(link), m_draft(draft), m_why(new QLineEdit),
      m_once(new QRadioButton(tr("Once"))), m_repeating(new QRadioButton(tr("Again and again"))),
      m_times(new QWidget), m_start(makeTime(tr("From"))), m_end(makeTime(tr("To"))),
      m_window(new WindowFields(theme, draft)), m_meaning(new TextLabel(theme, {}, TextRole::Muted)),
      m_problem(new TextLabel(theme, {}, TextRole::Fail, TextSize::Second))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(draft.isNew() ? tr("Add a black-out") : tr("Edit the black-out “%1”").arg(draft.why()));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 20, 24, 20);
    rows->setSpacing(8);
    auto* heading = new TextLabel(theme, windowTitle(), TextRole::Text, TextSize::Figure, QFont::DemiBold);
    heading->wrap();
    rows->addWidget(heading);
    addWhy(*rows);
    addKinds(*rows);
    addButtons(*rows);
    setMinimumWidth(scaledLength(dialogWidth));
    connect(&draft, &models::BlackoutDraft::changed, this, &BlackoutDialog::refresh);
    connect(&draft, &models::BlackoutDraft::saved, this, &QDialog::accept);
    connect(&link, &models::FleetLink::statusChanged, this, &BlackoutDialog::refresh);
    connect(this, &QDialog::rejected, &draft, &models::BlackoutDraft::drop);
    refresh();
    m_why->setFocus();
}

void BlackoutDialog::addWhy(QVBoxLayout& rows)
{
    auto* label =
        new TextLabel(m_theme, tr("What is it for?"), TextRole::Muted, TextSize::Second, QFont::Medium);
    label->setBuddy(m_why);
    m_why->setAccessibleName(tr("What it is for"));
    m_why->setPlaceholderText(tr("Trade fair"));
    rows.addWidget(label);
    rows.addWidget(m_why);
    rows.addSpacing(4);
    connect(m_why, &QLineEdit::textChanged, &m_draft, &models::BlackoutDraft::setWhy);
}

void BlackoutDialog::addKinds(QVBoxLayout& rows)
{
    auto* form = new QFormLayout(m_times);
    form->setVerticalSpacing(6);
    form->setHorizontalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setLabelAlignment(Qt::AlignLeft);
    for (const auto& [name, edit] : {std::pair{tr("From"), m_start}, std::pair{tr("To"), m_end}}) {
        auto* label = new TextLabel(m_theme, name);
        label->setBuddy(edit);
        form->addRow(label, edit);
    }
    for (QWidget* part : std::initializer_list<QWidget*>{m_times, m_window})
        part->layout()->setContentsMargins(scaledLength(indent), 0, 0, 4);
    rows.addWidget(m_once);
    rows.addWidget(m_times);
    rows.addWidget(m_repeating);
    rows.addWidget(m_window);
    m_meaning->wrap();
    rows.addSpacing(4);
    rows.addWidget(m_meaning);
    connect(m_repeating, &QRadioButton::toggled, &m_draft,
            [this](bool on) { m_draft.setKind(on ? Kind::Repeating : Kind::Once); });
    connect(m_start, &QDateTimeEdit::dateTimeChanged, this, &BlackoutDialog::readTimes);
    connect(m_end, &QDateTimeEdit::dateTimeChanged, this, &BlackoutDialog::readTimes);
}

void BlackoutDialog::addButtons(QVBoxLayout& rows)
{
    auto* cancel = makeButton(m_theme, tr("Cancel"));
    m_save = makeButton(m_theme, m_draft.isNew() ? tr("Add black-out") : tr("Save black-out"),
                        ButtonKind::Primary);
    m_save->setDefault(true);
    m_problem->wrap();
    rows.addStretch(1);
    rows.addWidget(m_problem);
    rows.addSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    rows.addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, &m_draft, &models::BlackoutDraft::save);
}

void BlackoutDialog::readTimes()
{
    if (!m_isShowing)
        m_draft.setTimes(timeOf(*m_start), timeOf(*m_end));
}

void BlackoutDialog::refresh()
{
    // Saved or dropped: what it showed stays until it is closed.
    if (!m_draft.isOpen())
        return;
    m_isShowing = true;
    if (m_why->text() != m_draft.why())
        m_why->setText(m_draft.why());
    const bool isOnce = m_draft.kind() == Kind::Once;
    (isOnce ? m_once : m_repeating)->setChecked(true);
    showTime(*m_start, m_draft.start());
    showTime(*m_end, m_draft.end());
    m_isShowing = false;
    m_times->setVisible(isOnce);
    m_window->setVisible(!isOnce);
    m_window->refresh();
    m_meaning->setText(m_draft.meaning());
    m_meaning->setVisible(!m_meaning->text().isEmpty());
    const QString notServed = whyNotServed(m_link.status());
    const QString times = m_draft.problemOf(Part::Times);
    m_problem->setText(!notServed.isEmpty() ? notServed : !times.isEmpty() ? times : m_draft.refusal());
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_save->setEnabled(notServed.isEmpty() && m_draft.canSave());
    m_save->setToolTip(notServed.isEmpty() ? m_draft.problemOf(Part::Why) : notServed);
    grow();
}

} // namespace drydock::views
