// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/update/whom_step.h"

#include "models/text/format.h"
#include "models/update/update_words.h"
#include "views/query/query_line.h"
#include "views/widgets/text_label.h"

#include <QComboBox>
#include <QRadioButton>
#include <QVBoxLayout>

namespace drydock::views {
namespace {

using models::TargetKind;

constexpr int whomIndent = 24;

} // namespace

WhomStep::WhomStep(const ThemeSource& theme, models::UpdateDraft& draft, const models::GroupStore& groups,
                   models::KnownValues knownValues, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_draft(draft), m_groups(groups), m_fixed(draft.targets())
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    m_devices = addChoice(*layout, tr("The %Ln selected devices", nullptr, int(m_fixed.ids.size())),
                          TargetKind::Devices);
    m_devices->setVisible(!m_fixed.ids.empty());
    m_list =
        addChoice(*layout, tr("The devices of %1", "a job").arg(draft.targets().listTitle), TargetKind::List);
    m_list->setVisible(!m_fixed.list.empty());
    m_group = addChoice(*layout, tr("A group"), TargetKind::Group);
    addGroups(*layout);
    m_query = addChoice(*layout, tr("Devices that match a query"), TargetKind::Query);
    addQuery(*layout, std::move(knownValues));
    m_everyone = addChoice(*layout, tr("Every device"), TargetKind::Everything);
    layout->addSpacing(8);
    m_count = new TextLabel(theme, {}, TextRole::Text, TextSize::Figure, QFont::DemiBold);
    m_excluded = new TextLabel(theme, {}, TextRole::Muted);
    m_excluded->wrap();
    layout->addWidget(m_count);
    layout->addWidget(m_excluded);
    layout->addStretch(1);
    connect(&groups, &models::GroupStore::changed, this, &WhomStep::fillGroups);
    connect(&draft, &models::UpdateDraft::changed, this, &WhomStep::refresh);
    fillGroups();
    refresh();
}

QRadioButton* WhomStep::addChoice(QVBoxLayout& layout, const QString& text, TargetKind kind)
{
    auto* choice = new QRadioButton(text);
    layout.addWidget(choice);
    connect(choice, &QRadioButton::toggled, this, [this, kind](bool on) {
        if (on && m_draft.targets().kind != kind)
            take(kind);
    });
    return choice;
}

void WhomStep::addGroups(QVBoxLayout& layout)
{
    m_groupBox = new QComboBox;
    m_groupBox->setAccessibleName(tr("Group"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(whomIndent, 0, 0, 4);
    row->addWidget(m_groupBox);
    row->addStretch(1);
    layout.addLayout(row);
    connect(m_groupBox, qOverload<int>(&QComboBox::activated), this, [this] { take(TargetKind::Group); });
}

void WhomStep::addQuery(QVBoxLayout& layout, models::KnownValues knownValues)
{
    m_line = new QueryLine(m_theme, tr("Query"), std::move(knownValues));
    m_line->setPlaceholderText(tr("such as: model = rpi4 and version < 2.1"));
    m_line->setText(m_draft.targets().query);
    m_problem = new TextLabel(m_theme, {}, TextRole::Fail, TextSize::Second);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(whomIndent, 0, 0, 4);
    column->setSpacing(2);
    column->addWidget(m_line);
    column->addWidget(m_problem);
    layout.addLayout(column);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text != m_draft.targets().query)
            take(TargetKind::Query);
    });
}

void WhomStep::fillGroups()
{
    const QSignalBlocker quiet(m_groupBox);
    m_groupBox->clear();
    for (const client::GroupInfo& group : m_groups.groups())
        m_groupBox->addItem(
            tr("%1 (%2)", "group, devices in it")
                .arg(QString::fromStdString(group.title), models::format::count(qint64(group.count))),
            QString::fromStdString(group.id));
    m_groupBox->setCurrentIndex(std::max(0, m_groupBox->findData(m_draft.targets().groupId)));
    m_group->setEnabled(m_groupBox->count() > 0);
    m_groupBox->setEnabled(m_groupBox->count() > 0);
    if (m_groupBox->count() == 0)
        m_groupBox->addItem(tr("No groups yet"));
}

void WhomStep::take(TargetKind kind)
{
    models::UpdateTargets targets = m_fixed;
    targets.kind = kind;
    targets.groupId = m_groupBox->currentData().toString();
    targets.groupTitle = m_groupBox->currentText();
    targets.query = m_line->text();
    m_draft.setTargets(targets);
}

void WhomStep::refresh()
{
    const TargetKind kind = m_draft.targets().kind;
    m_devices->setChecked(kind == TargetKind::Devices && !m_fixed.ids.empty());
    m_list->setChecked(kind == TargetKind::List);
    m_group->setChecked(kind == TargetKind::Group);
    m_query->setChecked(kind == TargetKind::Query);
    m_everyone->setChecked(kind == TargetKind::Everything);
    const auto& problem = m_draft.queryProblem();
    m_line->setProblem(kind == TargetKind::Query ? problem : std::nullopt);
    m_problem->setText(problem ? problem->sentence : QString());
    m_problem->setVisible(kind == TargetKind::Query && problem);
    const auto count = m_draft.deviceCount();
    m_count->setText(count ? tr("%Ln devices", nullptr, int(*count)) : QString());
    QStringList excluded;
    if (const client::JobPreview* preview = m_draft.preview()) {
        for (const auto* parts : {&preview->excluded, &preview->waiting}) {
            for (const client::JobPreview::Part& part : *parts)
                excluded.append(models::words(part));
        }
    }
    m_excluded->setText(excluded.join(QLatin1Char('\n')));
}

} // namespace drydock::views
