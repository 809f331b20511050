// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packages/software_counts.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <cstdint>
#include <map>
#include <string>

namespace drydock::models {

class FleetLink;

/// How many devices report each version of each package, and which hardware models there are; a second old at
/// most.
class PackageUsage : public QObject
{
    Q_OBJECT

public:
    explicit PackageUsage(FleetLink& link, QObject* parent = nullptr);

    [[nodiscard]] std::uint32_t devices(const std::string& name, const std::string& version) const;
    [[nodiscard]] std::uint32_t devices(const std::string& name) const;
    [[nodiscard]] const QStringList& hardwareModels() const { return m_models; }

Q_SIGNALS:
    void changed();

private:
    using Counts = std::map<std::string, std::map<std::string, std::uint32_t>>; ///< by name, then version

    void refresh();

    FleetLink& m_link;
    SoftwareCounts m_software;
    Counts m_counts;
    QStringList m_models;
    QTimer m_soon;
};

} // namespace drydock::models
