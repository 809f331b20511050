// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packages/package_model.h"

#include "models/packages/package_words.h"
#include "models/text/format.h"
#include "models/text/query_text.h"

#include <algorithm>
#include <map>
#include <set>

namespace drydock::models {

PackageModel::PackageModel(const PackageStore& store, const PackageUsage& usage, const StagingModel& stagings,
                           QObject* parent)
    : QAbstractItemModel(parent), m_store(store), m_usage(usage), m_stagings(stagings)
{
    connect(&store, &PackageStore::changed, this, &PackageModel::update);
    connect(&usage, &PackageUsage::changed, this, &PackageModel::update);
    connect(&stagings, &StagingModel::rowsInserted, this, &PackageModel::update);
    connect(&stagings, &StagingModel::rowsRemoved, this, &PackageModel::update);
    connect(&stagings, &StagingModel::dataChanged, this, &PackageModel::update);
    update();
}

PackageModel::~PackageModel() = default;

QModelIndex PackageModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? m_packages[std::size_t(parent.row())].get() : nullptr);
}

QModelIndex PackageModel::parent(const QModelIndex& index) const
{
    const auto* package =
        index.isValid() ? static_cast<const Package*>(index.constInternalPointer()) : nullptr;
    if (package == nullptr)
        return {};
    const auto found = std::ranges::find(m_packages, package, &std::unique_ptr<Package>::get);
    return createIndex(int(found - m_packages.begin()), 0);
}

int PackageModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_packages.size());
    const bool isPackage = parent.internalPointer() == nullptr && parent.column() == 0;
    return isPackage ? int(m_packages[std::size_t(parent.row())]->versions.size()) : 0;
}

int PackageModel::columnCount(const QModelIndex& /*parent*/) const
{
    return columns;
}

QVariant PackageModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (const auto* package = static_cast<const Package*>(index.constInternalPointer()))
        return versionData(package->versions[std::size_t(index.row())], index.column(), role);
    return packageData(*m_packages[std::size_t(index.row())], index.column(), role);
}

QVariant PackageModel::packageData(const Package& package, int column, int role) const
{
    switch (role) {
    case IsPackageRole:
        return true;
    case DevicesRole:
        return int(package.devices);
    case Qt::AccessibleTextRole:
        return tr("%1, %n version(s)", nullptr, int(package.versions.size()))
            .arg(QString::fromStdString(package.name));
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    if (column == NameColumn)
        return QString::fromStdString(package.name);
    if (column == DevicesColumn)
        return package.devices == 0 ? dash() : format::count(package.devices);
    if (column != StateColumn)
        return {};
    if (int(package.versions.size()) == package.allVersions)
        return tr("%n version(s)", nullptr, package.allVersions);
    return tr("%1 of %n version(s)", nullptr, package.allVersions).arg(package.versions.size());
}

QVariant PackageModel::versionData(const Version& version, int column, int role) const
{
    const client::PackageInfo& info = version.info;
    switch (role) {
    case Qt::DisplayRole:
        return versionText(version, column);
    case Qt::ToolTipRole:
        return column == Sha256Column ? QVariant(QString::fromStdString(info.sha256)) : QVariant();
    case Qt::AccessibleTextRole:
        return tr("%1 %2, %3, %4, %n device(s)", nullptr, int(version.devices))
            .arg(QString::fromStdString(info.name), QString::fromStdString(info.version),
                 versionText(version, StateColumn), versionText(version, SignatureColumn));
    case IsPackageRole:
        return false;
    case StateRole:
        return int(version.percent >= 0 ? RowState::Staging : RowState(int(info.state)));
    case PercentRole:
        return version.percent;
    case IsSignedRole:
        return info.isSigned;
    case DevicesRole:
        return int(version.devices);
    case ModelsRole:
        return modelNames(info);
    case Sha256Role:
        return QString::fromStdString(info.sha256);
    case CreatedRole:
        return qint64(toMilliseconds(info.created));
    default:
        return {};
    }
}

QString PackageModel::versionText(const Version& version, int column) const
{
    const client::PackageInfo& info = version.info;
    const bool isStaging = version.percent >= 0;
    switch (Column(column)) {
    case NameColumn:
        return QString::fromStdString(info.version);
    case StateColumn:
        return isStaging ? tr("Staging") : words(info.state);
    case SizeColumn:
        return format::bytes(info.size);
    case Sha256Column:
        return isStaging ? format::percent(version.percent, 100)
                         : format::shortHash(QString::fromStdString(info.sha256));
    case SignatureColumn:
        return info.isSigned ? tr("Signed") : tr("Not signed");
    case ModelsColumn:
        return modelWords(info);
    case DevicesColumn:
        return version.devices == 0 ? dash() : format::count(version.devices);
    case StagedByColumn:
        return isStaging ? tr("staging now")
                         : tr("%1, %2", "who, when")
                               .arg(QString::fromStdString(info.stagedBy),
                                    format::dayAndTime(info.created, systemNow()));
    }
    return {};
}

QVariant PackageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && (section == SizeColumn || section == DevicesColumn))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns)
        return {};
    switch (Column(section)) {
    case NameColumn:
        return tr("Package");
    case StateColumn:
        return tr("State");
    case SizeColumn:
        return tr("Size");
    case Sha256Column:
        return tr("SHA-256");
    case SignatureColumn:
        return tr("Signature");
    case ModelsColumn:
        return tr("Models");
    case DevicesColumn:
        return tr("Devices");
    case StagedByColumn:
        return tr("Staged by");
    }
    return {};
}

void PackageModel::setFilter(const QString& text)
{
    m_filter = text.trimmed();
    update();
}

std::optional<client::PackageInfo> PackageModel::package(const QModelIndex& index) const
{
    const auto* package =
        index.isValid() ? static_cast<const Package*>(index.constInternalPointer()) : nullptr;
    if (package == nullptr || package->versions[std::size_t(index.row())].percent >= 0)
        return std::nullopt;
    return package->versions[std::size_t(index.row())].info;
}

QModelIndex PackageModel::indexOf(const std::string& name, const std::string& version) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const Package& package = *m_packages[std::size_t(row)];
        const auto found =
            std::ranges::find(package.versions, version, [](const Version& v) { return v.info.version; });
        if (package.name == name && found != package.versions.end())
            return index(int(found - package.versions.begin()), 0, index(row, 0));
    }
    return {};
}

QString PackageModel::devicesQuery(const client::PackageInfo& package)
{
    return QStringLiteral("%1 and %2")
        .arg(equalsQuery("package", package.name), equalsQuery("version", package.version));
}

std::uint64_t PackageModel::bytesInStorage() const
{
    std::uint64_t sum = 0;
    for (const auto& package : m_store.packages())
        sum += package.size;
    return sum;
}

bool PackageModel::isShown(const client::PackageInfo& info) const
{
    const auto holds = [this](const QString& text) { return text.contains(m_filter, Qt::CaseInsensitive); };
    return m_filter.isEmpty() || holds(QString::fromStdString(info.name)) ||
           holds(QString::fromStdString(info.version)) || holds(words(info.state)) ||
           holds(modelNames(info).join(QLatin1Char(' ')));
}

PackageModel::Packages PackageModel::wanted() const
{
    std::map<std::string, std::vector<Version>> all;
    std::set<std::pair<std::string, std::string>> staged;
    for (int row = 0; row < m_stagings.rowCount(); ++row) {
        const Staging& staging = *m_stagings.staging(row);
        const client::StageRequest& request = staging.request();
        if (!staging.isRunning() || !staged.emplace(request.name, request.version).second)
            continue;
        all[request.name].push_back({.info = {.name = request.name,
                                              .version = request.version,
                                              .size = staging.total(),
                                              .hardwareModels = request.hardwareModels,
                                              .isSigned = !request.signingKey.empty()},
                                     .percent = staging.percent()});
    }
    for (const auto& info : m_store.packages()) {
        if (!staged.contains({info.name, info.version}))
            all[info.name].push_back({.info = info, .devices = m_usage.devices(info.name, info.version)});
    }
    Packages packages;
    for (auto& [name, versions] : all) {
        const int count = int(versions.size());
        std::erase_if(versions, [this](const Version& version) { return !isShown(version.info); });
        if (versions.empty())
            continue;
        std::ranges::sort(versions, [](const Version& left, const Version& right) {
            return compareVersions(left.info.version, right.info.version) > 0;
        });
        packages.push_back(
            std::make_unique<Package>(Package{name, std::move(versions), count, m_usage.devices(name)}));
    }
    return packages;
}

// Both lists are in one order: walking them side by side tells what to insert, remove and change.
void PackageModel::update()
{
    Packages fresh = wanted();
    std::size_t row = 0;
    for (auto& package : fresh) {
        while (row < m_packages.size() && m_packages[row]->name < package->name) {
            beginRemoveRows({}, int(row), int(row));
            m_packages.erase(m_packages.begin() + std::ptrdiff_t(row));
            endRemoveRows();
        }
        if (row < m_packages.size() && m_packages[row]->name == package->name) {
            updateVersions(int(row), *package);
        } else {
            beginInsertRows({}, int(row), int(row));
            m_packages.insert(m_packages.begin() + std::ptrdiff_t(row), std::move(package));
            endInsertRows();
        }
        ++row;
    }
    if (row < m_packages.size()) {
        beginRemoveRows({}, int(row), rowCount() - 1);
        m_packages.resize(row);
        endRemoveRows();
    }
}

void PackageModel::updateVersions(int row, Package& wanted)
{
    Package& package = *m_packages[std::size_t(row)];
    const QModelIndex parent = index(row, 0);
    auto& versions = package.versions;
    std::size_t at = 0;
    const auto removeOne = [&] {
        beginRemoveRows(parent, int(at), int(at));
        versions.erase(versions.begin() + std::ptrdiff_t(at));
        endRemoveRows();
    };
    for (Version& version : wanted.versions) {
        while (at < versions.size() && compareVersions(versions[at].info.version, version.info.version) > 0)
            removeOne();
        if (at < versions.size() && versions[at].info.version == version.info.version) {
            if (!(versions[at] == version)) {
                versions[at] = std::move(version);
                Q_EMIT dataChanged(index(int(at), 0, parent), index(int(at), columns - 1, parent));
            }
        } else {
            beginInsertRows(parent, int(at), int(at));
            versions.insert(versions.begin() + std::ptrdiff_t(at), std::move(version));
            endInsertRows();
        }
        ++at;
    }
    while (at < versions.size())
        removeOne();
    if (package.devices != wanted.devices || package.allVersions != wanted.allVersions) {
        package.devices = wanted.devices;
        package.allVersions = wanted.allVersions;
        Q_EMIT dataChanged(parent, index(row, columns - 1));
    }
}

} // namespace drydock::models
