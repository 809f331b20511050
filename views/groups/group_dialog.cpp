// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/group_dialog.h"

#include "views/query/query_line.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/segmented_control.h"
#include "views/widgets/text_label.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

namespace drydock::views {
namespace {

constexpr int dialogWidth = 560;

QLineEdit* makeField(const QString& name)
{
    auto* field = new QLineEdit;
    field->setAccessibleName(name);
    field->setPlaceholderText(name);
    return field;
}

} // namespace

GroupDialog::GroupDialog(const ThemeSource& theme, models::FleetLink& link, models::GroupStore& store,
                         models::KnownValues knownValues, const client::GroupInfo* edited, QWidget* parent)
    : QDialog(parent), m_draft(link, store), m_title(makeField(tr("Name"))), m_id(makeField(tr("Id"))),
      m_kind(new SegmentedControl(theme, tr("Kind"), {tr("Chosen devices"), tr("By a query")})),
      m_ids(new QPlainTextEdit), m_idsPart(makeIdsPart(theme)),
      m_query(new QueryLine(theme, tr("Query"), std::move(knownValues))),
      m_note(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second)),
      m_problem(new TextLabel(theme, {}, TextRole::Fail, TextSize::Second)),
      m_save(makeButton(theme, edited ? tr("Save group") : tr("Create group"), ButtonKind::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(edited ? tr("Edit group") : tr("New group"));
    if (edited) {
        m_draft.edit(*edited);
        m_title->setText(m_draft.title());
        m_query->setText(m_draft.query());
        m_id->setEnabled(false);
    }
    m_note->wrap();
    m_problem->wrap();
    auto* cancel = makeButton(theme, tr("Cancel"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_id, m_kind, m_idsPart, m_query, m_note})
        layout->addWidget(part);
    layout->addStretch();
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    setMinimumWidth(scaledLength(dialogWidth));
    m_save->setDefault(true);

    // textChanged: assistive tools set a text without typing it.
    connect(m_title, &QLineEdit::textChanged, &m_draft, &models::GroupDraft::setTitle);
    connect(m_id, &QLineEdit::textEdited, &m_draft, &models::GroupDraft::setId);
    connect(m_query, &QLineEdit::textChanged, &m_draft, &models::GroupDraft::setQuery);
    connect(m_ids, &QPlainTextEdit::textChanged, this, [this] { m_draft.setIdText(m_ids->toPlainText()); });
    connect(m_kind, &SegmentedControl::chosen, this, [this](int kind) {
        m_draft.setKind(kind == 1 ? client::GroupKind::Dynamic : client::GroupKind::Static);
    });
    connect(&m_draft, &models::GroupDraft::changed, this, [this] {
        m_failure.clear();
        refresh();
    });
    connect(&store, &models::GroupStore::acted, this, &GroupDialog::onActed);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, &m_draft, &models::GroupDraft::save);
    refresh();
}

QWidget* GroupDialog::makeIdsPart(const ThemeSource& theme)
{
    m_ids->setAccessibleName(tr("Ids of devices"));
    m_ids->setPlaceholderText(tr("Ids of devices, one a line or with commas between them"));
    m_ids->setTabChangesFocus(true);
    auto* file = makeButton(theme, tr("Read file…"));
    connect(file, &QPushButton::clicked, this, &GroupDialog::chooseFile);
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_ids);
    layout->addWidget(file, 0, Qt::AlignLeft);
    return part;
}

void GroupDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("A file with ids of devices"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_draft, &models::GroupDraft::readFile);
    dialog->open();
}

void GroupDialog::refresh()
{
    const bool isDynamic = m_draft.kind() == client::GroupKind::Dynamic;
    if (m_id->text() != m_draft.id())
        m_id->setText(m_draft.id());
    m_kind->setCurrent(isDynamic ? 1 : 0);
    m_idsPart->setVisible(!isDynamic);
    m_query->setVisible(isDynamic);
    // An empty line is not wrong yet.
    m_query->setProblem(m_draft.query().isEmpty() ? std::nullopt : m_draft.queryProblem());
    m_note->setText(note());
    m_problem->setText(m_failure.isEmpty() ? m_draft.problem() : m_failure);
    m_save->setEnabled(m_draft.canSave());
}

QString GroupDialog::note() const
{
    if (m_draft.kind() == client::GroupKind::Dynamic)
        return m_draft.queryCount() ? tr("%Ln device(s) now", nullptr, int(*m_draft.queryCount()))
                                    : QString();
    const models::DeviceIdList& list = m_draft.ids();
    QStringList lines;
    if (!list.ids.empty())
        lines << tr("%Ln device(s)", nullptr, int(list.ids.size()));
    if (!list.unknown.empty())
        lines << tr("%Ln of them were never heard of, the first is %1", nullptr, int(list.unknown.size()))
                     .arg(QString::fromStdString(list.unknown.front()));
    if (!list.refused.empty())
        lines << tr("%Ln are no ids, the first is in line %1", nullptr, int(list.refusedCount))
                     .arg(list.refused.front().line);
    return lines.join(QLatin1Char('\n'));
}

void GroupDialog::onActed(const models::Outcome& outcome)
{
    if (outcome.succeeded) {
        accept();
        return;
    }
    m_failure = outcome.detail;
    refresh();
}

} // namespace drydock::views
