// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/job.h"
#include "views/frame/notice.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace drydock::views {

enum class PageId { Overview, Devices, Packages, Groups, Jobs, Activity, Settings };
inline constexpr int pageCount = 7;

/// What the New update dialog begins with; what is empty is asked for.
struct UpdateSeed
{
    QString package;
    QString version;
    QStringList devices; ///< ids
    QString group;       ///< id
    QString query;
    std::optional<JobDocument> job; ///< the same again: its plan and all else
};

/// Where pages send the operator. The window implements it; pages get it as a constructor's reference.
class Navigator
{
public:
    Navigator() = default;
    virtual ~Navigator() = default;
    Navigator(const Navigator&) = delete;
    Navigator& operator=(const Navigator&) = delete;

    virtual void showPage(PageId page) = 0;
    /// The device table with this filter line.
    virtual void showDevices(const QString& filter) = 0;
    /// One device, its detail pane open.
    virtual void showDevice(const QString& id) = 0;
    virtual void showJob(const QString& jobId) = 0;
    virtual void showPackage(const QString& name, const QString& version) = 0;
    virtual void newUpdate(const UpdateSeed& seed) = 0;
    /// A toast.
    virtual void tell(const Notice& notice) = 0;
};

} // namespace drydock::views
