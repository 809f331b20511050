// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/line_detail.h"

#include "models/text/format.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/elided_label.h"
#include "views/widgets/scrolled.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QScrollArea>
#include <QToolButton>

namespace drydock::views {
namespace {

using models::AuditModel;

constexpr int paneWidth = 352;

QString textOf(const QModelIndex& line, AuditModel::Column column)
{
    return line.siblingAtColumn(int(column)).data().toString();
}

} // namespace

LineDetail::LineDetail(const ThemeSource& theme, models::AuditModel& model, Navigator& navigator,
                       QWidget* parent)
    : Pane(theme, &Theme::surface, Qt::LeftEdge, parent), m_model(model), m_fields(new QFormLayout),
      m_title(new TextLabel(theme, {}, TextRole::Text, TextSize::Figure, QFont::DemiBold)),
      m_who(addField(theme, tr("Who"))), m_when(addField(theme, tr("When"))),
      m_what(addField(theme, tr("What"))), m_run(addLink(theme, {})), m_kind(addField(theme, tr("About"))),
      m_job(addLink(theme, tr("Job"))), m_device(addLink(theme, tr("Device"))),
      m_record(addField(theme, tr("Record"))), m_hash(new ElidedLabel(theme, {}))
{
    setAccessibleName(tr("Line"));
    m_record->setFace(TextFace::Mono);
    m_hash->setFace(TextFace::Mono);
    m_hash->setElideMode(Qt::ElideMiddle);
    m_fields->addRow(new TextLabel(theme, tr("Hash"), TextRole::Muted), m_hash);
    m_fields->setContentsMargins(16, 4, 16, 16);
    m_fields->setHorizontalSpacing(12);
    m_fields->setVerticalSpacing(8);
    m_fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto* copyLine = makeIconButton(theme, Icon::Copy, tr("Copy the line"));
    auto* close = makeIconButton(theme, Icon::Cross, tr("Close"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 10, 8);
    head->setSpacing(4);
    head->addWidget(m_title, 1);
    head->addWidget(copyLine);
    head->addWidget(close);
    auto* content = new Pane(theme);
    content->setLayout(m_fields);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0); // the line at the left
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(makeScrolled(content), 1);

    connect(copyLine, &QToolButton::clicked, this, &LineDetail::copy);
    connect(close, &QToolButton::clicked, this, &LineDetail::closeRequested);
    connect(m_job, &QPushButton::clicked, this, [this, &navigator] { navigator.showJob(m_jobId); });
    connect(m_run, &QPushButton::clicked, this, &LineDetail::toggleRun);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_line.isValid())
            show(m_line);
    });
    connect(m_device, &QPushButton::clicked, this,
            [this, &navigator] { navigator.showDevice(m_device->text()); });
    connect(&theme, &ThemeSource::changed, this, &LineDetail::restyle);
    restyle();
    hide();
}

void LineDetail::show(const QModelIndex& line)
{
    m_line = line;
    setVisible(line.isValid());
    if (!line.isValid())
        return;
    const qint64 newest = line.data(AuditModel::SeqRole).toLongLong();
    const qint64 oldest = line.data(AuditModel::FirstSeqRole).toLongLong();
    const QString last = models::format::count(newest);
    m_title->setText(newest == oldest ? tr("Line %1").arg(last)
                                      : tr("Lines %1 to %2").arg(models::format::count(oldest), last));
    m_who->setText(textOf(line, AuditModel::Column::Actor));
    m_when->setText(
        models::format::exactTime(fromMilliseconds(line.data(AuditModel::TimeRole).toLongLong())));
    m_what->setText(textOf(line, AuditModel::Column::Activity));
    m_fields->setRowVisible(m_run, line.data(AuditModel::RunRole).toLongLong() != 0);
    m_run->setText(line.data(AuditModel::IsExpandedRole).toBool() ? tr("Show as one row")
                                                                  : tr("Show each line"));
    m_kind->setText(models::words(line.data(AuditModel::KindRole).value<models::ActivityKind>()));
    m_jobId = line.data(AuditModel::JobRole).toString();
    setLink(m_job, line.data(AuditModel::JobTitleRole).toString(), m_jobId, tr("Show job %1"));
    const QString device = line.data(AuditModel::DeviceRole).toString();
    setLink(m_device, device, device, tr("Show device %1"));
    m_record->setText(line.data(AuditModel::RecordRole).toString());
    m_hash->setFullText(line.data(AuditModel::HashRole).toString());
}

void LineDetail::toggleRun()
{
    m_model.setExpanded(m_line.data(AuditModel::RunRole).toLongLong(),
                        !m_line.data(AuditModel::IsExpandedRole).toBool());
}

TextLabel* LineDetail::addField(const ThemeSource& theme, const QString& name)
{
    auto* value = new TextLabel(theme, {});
    value->wrap();
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleDescription(name);
    auto* label = new TextLabel(theme, name, TextRole::Muted);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_fields->addRow(label, value);
    return value;
}

QPushButton* LineDetail::addLink(const ThemeSource& theme, const QString& name)
{
    QPushButton* link = makeLink({});
    // Gives way to the pane; the tool tip has all of it.
    link->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    link->setMinimumWidth(1);
    m_fields->addRow(new TextLabel(theme, name, TextRole::Muted), link);
    return link;
}

void LineDetail::setLink(QPushButton* link, const QString& text, const QString& id, const QString& name)
{
    m_fields->setRowVisible(link, !id.isEmpty());
    link->setText(text);
    link->setToolTip(id);
    link->setAccessibleName(name.arg(text));
}

void LineDetail::copy() const
{
    const QStringList text{m_title->text(), m_who->text(),    m_when->text(),
                           m_what->text(),  m_record->text(), m_hash->fullText()};
    QGuiApplication::clipboard()->setText(text.join(QLatin1Char('\n')));
}

void LineDetail::restyle()
{
    setFixedWidth(scaledLength(paneWidth));
}

} // namespace drydock::views
