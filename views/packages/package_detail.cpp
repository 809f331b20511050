// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/packages/package_detail.h"

#include "models/packages/package_words.h"
#include "models/text/format.h"
#include "views/widgets/buttons.h"
#include "views/widgets/elided_label.h"

#include <QFormLayout>
#include <QPushButton>

namespace drydock::views {

PackageDetail::PackageDetail(const ThemeSource& theme, const models::PackageUsage& usage,
                             Navigator& navigator, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_usage(usage),
      m_title(new TextLabel(theme, {}, TextRole::Text, TextSize::Page, QFont::DemiBold)),
      m_notes(new TextLabel(theme, {}, TextRole::Text)), m_devices(makeLink({}))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    m_notes->wrap();
    layout->addWidget(m_notes);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(4);
    m_file = addLine(*form, tr("File"));
    m_size = addLine(*form, tr("Size"));
    m_hash = addLine(*form, QStringLiteral("SHA-256"), true);
    m_models = addLine(*form, tr("Models"));
    m_minimum = addLine(*form, tr("From version"));
    m_signature = addLine(*form, tr("Signature"));
    m_staged = addLine(*form, tr("Staged by"));
    layout->addLayout(form);
    layout->addWidget(m_devices, 0, Qt::AlignLeft);
    connect(m_devices, &QPushButton::clicked, this, [this, &navigator] {
        navigator.showDevices(QStringLiteral("version = %1").arg(QString::fromStdString(m_package.version)));
    });
    connect(&usage, &models::PackageUsage::changed, this, &PackageDetail::refreshDevices);
}

ElidedLabel* PackageDetail::addLine(QFormLayout& form, const QString& label, bool mono)
{
    auto* value = new ElidedLabel(m_theme, {}, TextRole::Text, mono ? TextSize::Tag : TextSize::Body);
    if (mono) {
        value->setFace(TextFace::Mono);
        value->setElideMode(Qt::ElideMiddle);
    }
    form.addRow(new TextLabel(m_theme, label, TextRole::Muted, TextSize::Second), value);
    return value;
}

void PackageDetail::show(const client::PackageInfo& package)
{
    m_package = package;
    const auto qt = [](const std::string& text) { return QString::fromStdString(text); };
    m_title->setText(tr("%1 %2", "package, version").arg(qt(package.name), qt(package.version)));
    m_notes->setText(qt(package.notes));
    m_notes->setVisible(!package.notes.empty());
    m_file->setFullText(qt(package.file));
    m_size->setFullText(models::format::bytes(package.size));
    m_hash->setFullText(qt(package.sha256));
    const QStringList names = models::modelNames(package);
    m_models->setFullText(names.isEmpty() ? models::modelWords(package) : names.join(QStringLiteral(", ")));
    m_minimum->setFullText(package.minimumVersion.empty() ? tr("any") : qt(package.minimumVersion));
    m_signature->setFullText(package.isSigned ? tr("signed") : tr("not signed"));
    m_staged->setFullText(
        tr("%1, %2", "who, when")
            .arg(qt(package.stagedBy), models::format::dayAndTime(package.created, systemNow())));
    m_staged->setToolTip(models::format::exactTime(package.created));
    refreshDevices();
}

void PackageDetail::refreshDevices()
{
    const auto devices = int(m_usage.devices(m_package.name, m_package.version));
    m_devices->setText(tr("%Ln devices report it", nullptr, devices));
    m_devices->setEnabled(devices > 0);
}

} // namespace drydock::views
