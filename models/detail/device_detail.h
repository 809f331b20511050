// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/why.h"
#include "models/detail/difference_model.h"
#include "models/detail/timeline_model.h"
#include "models/fleet_link.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace drydock::models {

/// One device, followed: fetched anew whenever the mirror says that it changed, once a second at most.
class DeviceDetail : public QObject
{
    Q_OBJECT

public:
    explicit DeviceDetail(FleetLink& link, QObject* parent = nullptr);

    /// Empty for none.
    void setDevice(const std::string& id);
    [[nodiscard]] const std::string& deviceId() const { return m_id; }
    /// Nothing until it was fetched.
    [[nodiscard]] const std::optional<client::DeviceDocument>& device() const { return m_device; }
    /// Why it could not be fetched; NotFound for one that is gone.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }
    /// As the service says it; by the device's document until it has, and while it is not reached.
    [[nodiscard]] Why why() const;
    [[nodiscard]] QString whyTitle() const;
    [[nodiscard]] QString whyText() const;

    [[nodiscard]] DifferenceModel& differences() { return m_differences; }
    [[nodiscard]] TimelineModel& timeline() { return m_timeline; }

    void refresh();

Q_SIGNALS:
    void deviceSelected();
    void changed();

private:
    void onDevicesChanged(const client::MirrorChanges& changes);
    void fetch();
    void takeDevice(Expected<client::DeviceDocument> device);
    void fetchExecution(const client::DeviceExecution& execution);
    void fetchWhy();
    void forget();

    FleetLink& m_link;
    std::string m_id;
    std::optional<client::DeviceDocument> m_device;
    std::optional<client::Execution> m_execution;
    /// What the service said, of the execution that it was asked about.
    std::optional<std::pair<client::DeviceExecution, Why>> m_said;
    std::optional<Error> m_problem;
    DifferenceModel m_differences;
    TimelineModel m_timeline;
    QTimer m_soon;   ///< runs for as long as nothing is asked for again
    QTimer m_askWhy; ///< other devices of the job change it, too
    bool m_isStale = false;
    bool m_wasCurrent = false;        ///< the link, when it was looked at last
    std::unique_ptr<QObject> m_scope; ///< answers about this device end with it
};

} // namespace drydock::models
