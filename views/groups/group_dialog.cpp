// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/group_dialog.h"

#include "views/groups/group_devices_field.h"
#include "views/groups/group_query_field.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace drydock::views {
namespace {

using Part = models::GroupDraft::Part;

constexpr int dialogWidth = 560;

TextLabel* makeNote(const ThemeSource& theme)
{
    auto* note = new TextLabel(theme, {}, TextRole::Fail, TextSize::Second);
    note->wrap();
    return note;
}

/// What was not written yet is no mistake.
void say(TextLabel& note, const QString& problem, bool isEmpty)
{
    note.setRole(isEmpty ? TextRole::Muted : TextRole::Fail);
    note.setText(problem);
    note.setVisible(!problem.isEmpty());
}

} // namespace

GroupDialog::GroupDialog(const ThemeSource& theme, const models::FleetLink& link, models::GroupDraft& draft,
                         models::KnownValues knownValues, QWidget* parent)
    : Dialog(theme, parent), m_theme(theme), m_link(link), m_draft(draft), m_title(new QLineEdit),
      m_titleNote(makeNote(theme)), m_id(new QLineEdit), m_idNote(makeNote(theme)),
      m_byQuery(new QRadioButton(tr("By a query"))), m_byDevices(new QRadioButton(tr("These devices"))),
      m_failure(makeNote(theme))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const QString name = draft.title().isEmpty() ? draft.id() : draft.title();
    setWindowTitle(draft.isNew() ? tr("New group") : tr("Edit group %1").arg(name));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(24, 20, 24, 20);
    rows->setSpacing(4);
    rows->addWidget(new TextLabel(theme, windowTitle(), TextRole::Text, TextSize::Figure, QFont::DemiBold));
    rows->addSpacing(8);
    addNames(*rows);
    addKinds(*rows, std::move(knownValues));
    addButtons(*rows);
    setMinimumWidth(scaledLength(dialogWidth));

    connect(&draft, &models::GroupDraft::changed, this, &GroupDialog::refresh);
    connect(&draft, &models::GroupDraft::saved, this, &QDialog::accept);
    connect(&link, &models::FleetLink::statusChanged, this, &GroupDialog::refresh);
    connect(this, &QDialog::rejected, &draft, &models::GroupDraft::drop);
    refresh();
    m_title->setFocus();
}

void GroupDialog::addNames(QVBoxLayout& rows)
{
    m_title->setAccessibleName(tr("Name"));
    m_id->setAccessibleName(tr("Id"));
    m_id->setFont(monoFont());
    m_id->setReadOnly(!m_draft.isNew());
    m_id->setToolTip(m_draft.isNew() ? QString() : tr("The id of a group stays as it is."));
    const auto add = [&](const QString& label, QLineEdit* field, QWidget* note) {
        auto* name = new TextLabel(m_theme, label, TextRole::Muted, TextSize::Second, QFont::Medium);
        name->setBuddy(field);
        rows.addWidget(name);
        rows.addWidget(field);
        rows.addWidget(note);
        rows.addSpacing(4);
    };
    add(tr("Name"), m_title, m_titleNote);
    add(tr("Id"), m_id, m_idNote);
    rows.addSpacing(4);
    // Not textEdited: assistive tools set a text without typing it.
    connect(m_title, &QLineEdit::textChanged, &m_draft, &models::GroupDraft::setTitle);
    connect(m_id, &QLineEdit::textChanged, &m_draft, &models::GroupDraft::setId);
}

void GroupDialog::addKinds(QVBoxLayout& rows, models::KnownValues knownValues)
{
    m_query = new GroupQueryField(m_theme, m_draft, std::move(knownValues));
    m_devices = new GroupDevicesField(m_theme, m_draft);
    rows.addWidget(new TextLabel(m_theme, tr("Devices"), TextRole::Muted, TextSize::Second, QFont::Medium));
    rows.addWidget(m_byQuery);
    rows.addWidget(m_query);
    rows.addSpacing(4);
    rows.addWidget(m_byDevices);
    rows.addWidget(m_devices);
    const bool isDynamic = m_draft.kind() == client::GroupKind::Dynamic;
    (isDynamic ? m_byQuery : m_byDevices)->setChecked(true);
    connect(m_byQuery, &QRadioButton::toggled, &m_draft, [this](bool on) {
        m_draft.setKind(on ? client::GroupKind::Dynamic : client::GroupKind::Static);
    });
}

void GroupDialog::addButtons(QVBoxLayout& rows)
{
    auto* cancel = makeButton(m_theme, tr("Cancel"));
    m_save =
        makeButton(m_theme, m_draft.isNew() ? tr("Create group") : tr("Save group"), ButtonKind::Primary);
    m_save->setDefault(true);
    cancel->setAutoDefault(false);
    rows.addStretch(1);
    rows.addWidget(m_failure);
    rows.addSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    rows.addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, &m_draft, &models::GroupDraft::save);
}

QString GroupDialog::blocked() const
{
    if (!m_link.status().isServed())
        return tr("The fleet service is not connected.");
    if (m_draft.isSaving())
        return tr("The group is being saved.");
    return m_draft.problem();
}

void GroupDialog::refresh()
{
    // Saved or dropped: what it showed stays until it is closed.
    if (!m_draft.isOpen())
        return;
    if (m_title->text() != m_draft.title())
        m_title->setText(m_draft.title());
    say(*m_titleNote, m_draft.problemOf(Part::Title), m_draft.title().isEmpty());
    say(*m_idNote, m_draft.problemOf(Part::Id), m_draft.id().isEmpty());
    // While it is typed it is what was typed, also where it is empty for a moment.
    if (!m_id->hasFocus() && m_id->text() != m_draft.id()) {
        const QSignalBlocker quiet(m_id);
        m_id->setText(m_draft.id());
    }
    const bool isDynamic = m_draft.kind() == client::GroupKind::Dynamic;
    m_query->setVisible(isDynamic);
    m_devices->setVisible(!isDynamic);
    const QString why = blocked();
    m_save->setEnabled(why.isEmpty() && m_draft.canSave());
    m_save->setToolTip(why);
    const bool isServed = m_link.status().isServed();
    say(*m_failure, isServed ? m_draft.refusal() : why, false);
    grow();
}

} // namespace drydock::views
