// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/package_details.h"

#include "models/packages/package_model.h"
#include "models/packages/package_words.h"
#include "models/text/format.h"
#include "views/theme/theme_source.h"
#include "views/widgets/buttons.h"
#include "views/widgets/elided_label.h"
#include "views/widgets/hairline.h"

#include <QFormLayout>

namespace drydock::views {

PackageDetails::PackageDetails(const ThemeSource& theme, const models::PackageUsage& usage,
                               Navigator& navigator, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_usage(usage),
      m_title(new TextLabel(theme, {}, TextRole::Text, TextSize::Body, QFont::DemiBold)),
      m_notes(new TextLabel(theme, {})), m_devices(makeLink({}))
{
    m_title->wrap();
    m_notes->wrap();
    auto* rows = new QFormLayout;
    rows->setHorizontalSpacing(12);
    rows->setVerticalSpacing(6);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_file = addRow(*rows, tr("File"));
    addHash(*rows);
    m_models = addRow(*rows, tr("Models"));
    m_minimum = addRow(*rows, tr("From version"));
    m_staged = addRow(*rows, tr("Staged by"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new Hairline(theme));
    layout->addSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_notes);
    layout->addLayout(rows);
    layout->addWidget(m_devices, 0, Qt::AlignLeft);
    connect(m_devices, &QPushButton::clicked, this,
            [this, &navigator] { navigator.showDevices(models::PackageModel::devicesQuery(*m_package)); });
    connect(&usage, &models::PackageUsage::changed, this, [this] { setPackage(m_package); });
    setPackage({});
}

ElidedLabel* PackageDetails::addRow(QFormLayout& rows, const QString& name)
{
    auto* value = new ElidedLabel(m_theme, {});
    rows.addRow(new TextLabel(m_theme, name, TextRole::Muted, TextSize::Second), value);
    return value;
}

void PackageDetails::addHash(QFormLayout& rows)
{
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    m_hash = new ElidedLabel(m_theme, {}, TextRole::Text, TextSize::Second);
    m_hash->setFace(TextFace::Mono);
    m_hash->setElideMode(Qt::ElideMiddle);
    auto* copy = makeIconButton(m_theme, Icon::Copy, tr("Copy SHA-256"));
    connect(copy, &QToolButton::clicked, m_hash, &ElidedLabel::copy);
    layout->addWidget(m_hash, 1);
    layout->addWidget(copy);
    rows.addRow(new TextLabel(m_theme, tr("SHA-256"), TextRole::Muted, TextSize::Second), line);
}

void PackageDetails::setPackage(const std::optional<client::PackageInfo>& package)
{
    m_package = package;
    setVisible(m_package.has_value());
    if (!m_package)
        return;
    const client::PackageInfo& info = *m_package;
    m_title->setText(QString::fromStdString(info.name + " " + info.version));
    m_notes->setText(QString::fromStdString(info.notes));
    m_notes->setVisible(!info.notes.empty());
    m_file->setFullText(
        tr("%1, %2", "file, size").arg(QString::fromStdString(info.file), models::format::bytes(info.size)));
    m_hash->setFullText(QString::fromStdString(info.sha256));
    m_models->setFullText(info.hardwareModels.empty() ? models::modelWords(info)
                                                      : models::modelNames(info).join(QStringLiteral(", ")));
    m_minimum->setFullText(info.minimumVersion.empty() ? tr("any")
                                                       : QString::fromStdString(info.minimumVersion));
    m_staged->setFullText(tr("%1, %2", "who, when")
                              .arg(QString::fromStdString(info.stagedBy),
                                   models::format::dayAndTime(info.created, systemNow())));
    const int devices = int(m_usage.devices(info.name, info.version));
    m_devices->setText(devices == 0 ? tr("No device runs it") : tr("%Ln device(s) run it", nullptr, devices));
    m_devices->setEnabled(devices > 0);
}

} // namespace drydock::views
