// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/packages/package_store.h"
#include "models/packages/package_usage.h"
#include "models/packages/staging_model.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace drydock::models {

/// Packages and below each its versions, the highest first; those being staged stand among them.
class PackageModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        StateColumn,
        SizeColumn,
        Sha256Column,
        SignatureColumn,
        ModelsColumn,
        DevicesColumn,
        StagedByColumn
    };
    Q_ENUM(Column)
    static constexpr int columns = 8;
    /// Of a version; Staging stands for one that is on its way.
    enum class RowState { Draft, Published, Deprecated, Staging };
    Q_ENUM(RowState)
    enum Role {
        IsPackageRole = Qt::UserRole + 1, ///< bool: a package, not a version
        StateRole,                        ///< int of RowState; versions only
        PercentRole,                      ///< int: of the upload; -1 where none goes on
        IsSignedRole,                     ///< bool
        DevicesRole,                      ///< int
        ModelsRole,                       ///< QStringList; empty: all
        Sha256Role,                       ///< QString, whole
        CreatedRole                       ///< qint64, ms since 1970
    };
    Q_ENUM(Role)

    PackageModel(const PackageStore& store, const PackageUsage& usage, const StagingModel& stagings,
                 QObject* parent = nullptr);
    ~PackageModel() override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Text that name, version, state's word or model of what is shown hold.
    void setFilter(const QString& text);
    [[nodiscard]] const QString& filter() const { return m_filter; }
    /// The version that is looked at, for whoever shows the list next.
    void setChosen(const std::string& name, const std::string& version) { m_chosen = {name, version}; }
    [[nodiscard]] QModelIndex chosen() const { return indexOf(m_chosen.first, m_chosen.second); }
    /// Nothing for a package, a staging or no index.
    [[nodiscard]] std::optional<client::PackageInfo> package(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const std::string& name, const std::string& version) const;
    /// What finds the devices that run it.
    [[nodiscard]] static QString devicesQuery(const client::PackageInfo& package);
    /// Of all that there is, whatever the filter.
    [[nodiscard]] std::uint64_t bytesInStorage() const;

private:
    struct Version
    {
        client::PackageInfo info;
        int percent = -1; ///< of its staging
        std::uint32_t devices = 0;

        bool operator==(const Version&) const = default;
    };
    struct Package
    {
        std::string name;
        std::vector<Version> versions;
        int allVersions = 0; ///< also those that the filter hides
        std::uint32_t devices = 0;
    };
    using Packages = std::vector<std::unique_ptr<Package>>;

    void update();
    [[nodiscard]] Packages wanted() const;
    void updateVersions(int row, Package& wanted);
    [[nodiscard]] bool isShown(const client::PackageInfo& info) const;
    [[nodiscard]] QVariant packageData(const Package& package, int column, int role) const;
    [[nodiscard]] QVariant versionData(const Version& version, int column, int role) const;
    [[nodiscard]] QString versionText(const Version& version, int column) const;

    const PackageStore& m_store;
    const PackageUsage& m_usage;
    const StagingModel& m_stagings;
    QString m_filter;
    std::pair<std::string, std::string> m_chosen; ///< name, version
    Packages m_packages;                          ///< by name
};

} // namespace drydock::models
