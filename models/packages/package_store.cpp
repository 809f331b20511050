// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/packages/package_store.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace drydock::models {
namespace {

constexpr int packagesAPage = 1000;

} // namespace

PackageStore::PackageStore(FleetLink& link, QObject* parent) : QObject(parent), m_link(link)
{
    link.listen<bool>(
        "packages/revision", this, [](const broker::Message&) { return true; }, [this](bool) { refresh(); });
    connect(&link, &FleetLink::opened, this, [this] {
        m_packages.clear();
        m_isAsking = m_isAskedAgain = m_isLoaded = false;
        Q_EMIT changed();
        // Once all of opening is done: the request needs what is opened.
        QMetaObject::invokeMethod(this, &PackageStore::refresh, Qt::QueuedConnection);
    });
}

const client::PackageInfo* PackageStore::find(const std::string& name, const std::string& version) const
{
    const auto found = std::ranges::find_if(
        m_packages, [&](const auto& package) { return package.name == name && package.version == version; });
    return found == m_packages.end() ? nullptr : &*found;
}

const client::PackageInfo* PackageStore::latest(const std::string& name) const
{
    const auto found = std::ranges::find_if(m_packages, [&](const auto& package) {
        return package.name == name && package.state == PackageState::Published;
    });
    return found == m_packages.end() ? nullptr : &*found;
}

QStringList PackageStore::names() const
{
    QStringList names;
    for (const auto& package : m_packages)
        names << QString::fromStdString(package.name);
    names.removeDuplicates();
    return names;
}

void PackageStore::refresh()
{
    if (m_isAsking) {
        m_isAskedAgain = true;
        return;
    }
    m_coming.clear();
    ask({});
}

void PackageStore::ask(const std::string& after)
{
    m_isAsking = true;
    m_link.ask<client::PackagePage>("packages.list", {{"after", after}, {"limit", packagesAPage}},
                                    client::readPackagePage, this,
                                    [this](Expected<client::PackagePage> page) { take(std::move(page)); });
}

void PackageStore::take(Expected<client::PackagePage> page)
{
    m_isAsking = false;
    if (std::exchange(m_isAskedAgain, false)) {
        refresh();
        return;
    }
    // What is shown stays; the next revision asks again.
    if (!page)
        return;
    std::ranges::move(page->packages, std::back_inserter(m_coming));
    if (!page->next.empty()) {
        ask(page->next);
        return;
    }
    std::ranges::sort(m_coming, [](const auto& left, const auto& right) {
        return left.name != right.name ? left.name < right.name
                                       : compareVersions(left.version, right.version) > 0;
    });
    m_packages = std::exchange(m_coming, {});
    m_isLoaded = true;
    Q_EMIT changed();
}

} // namespace drydock::models
