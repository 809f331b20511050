// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/package_info.h"
#include "models/fleet_link.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace drydock::models {

/// All versions of all packages, fetched when a fleet is opened and whenever the service says that they
/// changed.
class PackageStore : public QObject
{
    Q_OBJECT

public:
    explicit PackageStore(FleetLink& link, QObject* parent = nullptr);

    /// By name, the highest version first.
    [[nodiscard]] const std::vector<client::PackageInfo>& packages() const { return m_packages; }
    /// Null for a version that is not known.
    [[nodiscard]] const client::PackageInfo* find(const std::string& name, const std::string& version) const;
    /// The highest PUBLISHED version; null where there is none.
    [[nodiscard]] const client::PackageInfo* latest(const std::string& name) const;
    [[nodiscard]] QStringList names() const;
    /// False until the first list of a fleet came.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    void refresh();

Q_SIGNALS:
    void changed();

private:
    void ask(const std::string& after);
    void take(Expected<client::PackagePage> page);

    FleetLink& m_link;
    std::vector<client::PackageInfo> m_packages;
    std::vector<client::PackageInfo> m_coming; ///< pages of the list that is being fetched
    bool m_isAsking = false;
    bool m_isAskedAgain = false;
    bool m_isLoaded = false;
};

} // namespace drydock::models
