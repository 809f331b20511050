// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/group_devices_field.h"

#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/text_label.h"

#include <QFileDialog>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace drydock::views {
namespace {

constexpr int idsHeight = 120;
constexpr std::size_t namedAtMost = 5;

/// "a, b, c, …".
QString someOf(const QStringList& names, std::size_t all)
{
    QString text = names.join(QLatin1String(", "));
    if (all > std::size_t(names.size()))
        text += QStringLiteral(", …");
    return text;
}

} // namespace

GroupDevicesField::GroupDevicesField(const ThemeSource& theme, models::GroupDraft& draft, QWidget* parent)
    : QWidget(parent), m_draft(draft), m_ids(new QPlainTextEdit),
      m_file(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second)),
      m_report(new TextLabel(theme, {}, TextRole::Muted, TextSize::Second)),
      m_problem(new TextLabel(theme, {}, TextRole::Fail, TextSize::Second))
{
    m_ids->setAccessibleName(tr("Device ids"));
    m_ids->setFont(monoFont());
    m_ids->setTabChangesFocus(true);
    m_ids->setFixedHeight(scaledLength(idsHeight));
    m_file->wrap();
    m_report->wrap();
    m_problem->wrap();
    auto* read = makeButton(theme, tr("Read a file…"), ButtonKind::Plain, Icon::File);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(m_ids);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(read);
    line->addWidget(m_file, 1);
    rows->addLayout(line);
    rows->addWidget(m_report);
    rows->addWidget(m_problem);
    setFocusProxy(m_ids);
    connect(read, &QPushButton::clicked, this, &GroupDevicesField::chooseFile);
    connect(m_ids, &QPlainTextEdit::textChanged, this,
            [this] { m_draft.devices().setText(m_ids->toPlainText()); });
    connect(&draft.devices(), &models::DeviceIdsDraft::textReplaced, this, &GroupDevicesField::showText);
    connect(&draft, &models::GroupDraft::changed, this, &GroupDevicesField::refresh);
    showText();
    refresh();
}

void GroupDevicesField::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Read device ids"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Text and CSV (*.csv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, &m_draft.devices(), &models::DeviceIdsDraft::readFile);
    dialog->open();
}

void GroupDevicesField::showText()
{
    const QSignalBlocker quiet(m_ids);
    m_ids->setPlainText(m_draft.devices().text());
}

void GroupDevicesField::refresh()
{
    const models::DeviceIdsDraft& devices = m_draft.devices();
    m_ids->setReadOnly(devices.isFetching());
    m_ids->setPlaceholderText(hint());
    m_file->setText(devices.fileName().isEmpty() ? tr("A CSV with a column “id”, or one id a line.")
                                                 : tr("From %1", "a file").arg(devices.fileName()));
    m_report->setText(report().join(QLatin1Char('\n')));
    m_report->setVisible(!m_report->text().isEmpty());
    // What was not written yet is no mistake.
    const bool isEmpty = devices.text().trimmed().isEmpty() && devices.fileName().isEmpty();
    m_problem->setRole(isEmpty ? TextRole::Muted : TextRole::Fail);
    m_problem->setText(m_draft.problemOf(models::GroupDraft::Part::Devices));
    m_problem->setVisible(!m_problem->text().isEmpty());
}

QString GroupDevicesField::hint() const
{
    if (m_draft.devices().isFetching())
        return tr("Reading the devices that are in it…");
    const auto present = m_draft.presentDevices();
    return present > 0 && !m_draft.devices().isGiven()
               ? tr("Its %Ln device(s) stay. Paste ids to replace them.", nullptr, int(present))
               : tr("Paste ids, one a line or with commas or blanks between them.");
}

QStringList GroupDevicesField::report() const
{
    const models::DeviceIdList& ids = m_draft.devices().list();
    QStringList lines;
    if (!ids.ids.empty())
        lines << tr("%Ln device(s) named.", nullptr, int(ids.ids.size()));
    if (ids.repeated > 0)
        lines << tr("%Ln id(s) named more than once.", nullptr, int(ids.repeated));
    if (!ids.unknown.empty()) {
        QStringList names;
        for (std::size_t i = 0; i < std::min(namedAtMost, ids.unknown.size()); ++i)
            names << QString::fromStdString(ids.unknown[i]);
        lines << tr("%Ln never heard of, kept all the same: %1", nullptr, int(ids.unknown.size()))
                     .arg(someOf(names, ids.unknown.size()));
    }
    if (ids.refusedCount > 0) {
        QStringList names;
        for (std::size_t i = 0; i < std::min(namedAtMost, ids.refused.size()); ++i)
            names << tr("“%2” in line %1")
                         .arg(ids.refused[i].line)
                         .arg(QString::fromStdString(ids.refused[i].text));
        lines << tr("%Ln left out, no device id(s): %1", nullptr, int(ids.refusedCount))
                     .arg(someOf(names, ids.refusedCount));
    }
    return lines;
}

} // namespace drydock::views
