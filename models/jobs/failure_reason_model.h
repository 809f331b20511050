// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/job_codec.h"
#include "models/fleet_link.h"
#include "models/jobs/job_store.h"

#include <QAbstractListModel>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace drydock::models {

/// Why devices of one job did not succeed: reasons with how many devices have them, most frequent first.
class FailureReasonModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int of ExecutionState
        CountRole,                    ///< int
        IsMismatchRole,               ///< bool: said success, reports another version
        QueryRole                     ///< QString: lists the devices
    };
    Q_ENUM(Role)

    explicit FailureReasonModel(FleetLink& link, QObject* parent = nullptr);
    ~FailureReasonModel() override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Null for none; the same job once more brings its counts.
    void setJob(const JobPtr& job);
    /// Of the largest reason; 0 for none.
    [[nodiscard]] int largestCount() const;

private:
    using Key = std::pair<ExecutionState, std::string>; ///< and the reason
    struct Row
    {
        Key key;
        std::uint32_t count = 0;
    };

    void load(ExecutionState state, const std::string& after);
    void takePage(ExecutionState state, const client::ExecutionPage& page);
    void takeChanges(const std::vector<client::ExecutionChange>& changes);
    void place(const std::string& device, ExecutionState state, const std::string& reason);
    void remove(const std::string& device);
    void showRows();
    [[nodiscard]] QString queryOf(const Key& key) const;

    FleetLink& m_link;
    JobPtr m_job;
    std::unique_ptr<QObject> m_scope; ///< answers and transitions of this job end with it
    std::map<std::string, Key> m_devices;
    std::map<Key, std::set<std::string>> m_reasons;
    std::vector<Row> m_rows;
};

} // namespace drydock::models
