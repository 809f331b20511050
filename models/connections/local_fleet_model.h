// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/local_fleet_host.h"
#include "models/connections/connector.h"
#include "models/connections/trouble.h"

#include <QAbstractListModel>

#include <atomic>
#include <memory>

namespace drydock::models {

/// A fleet on this computer: starts it, tells how far it is step by step, and opens it when it is ready. Its
/// processes end with this object.
class LocalFleetModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { Idle, Starting, Running, Stopping, Failed };
    enum class StepState { Waiting, Active, Done, Failed };
    Q_ENUM(StepState)
    enum Role { StepStateRole = Qt::UserRole };

    /// `options`: where its programs are, and all else that people do not choose.
    LocalFleetModel(Connector& connector, client::LocalFleetOptions options, QObject* parent = nullptr);
    ~LocalFleetModel() override;

    /// How many devices may be chosen.
    [[nodiscard]] static QList<int> sizes() { return {25, 200, 1'000}; }
    [[nodiscard]] int size() const { return m_size; }
    void setSize(int devices);
    /// Some are slow, some fail, some go offline: so that there is something to see.
    [[nodiscard]] bool isTroubled() const { return m_isTroubled; }
    void setTroubled(bool troubled);

    [[nodiscard]] State state() const { return m_state; }
    /// Why it did not start, or ended.
    [[nodiscard]] const Trouble& trouble() const { return m_trouble; }

    /// Nothing happens while one is there.
    void start();
    /// Connects to the one that runs, once more.
    void open();
    [[nodiscard]] bool isOpen() const;
    enum class Connection { Close, Keep };
    /// Also in the middle of a start. The connection to this fleet is closed, or kept to show what becomes of
    /// one that is lost.
    void stop(Connection connection = Connection::Close);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Also when it becomes, or is no longer, the fleet that is open.
    void stateChanged();
    void sizeChanged();
    /// It is being opened.
    void ready();
    /// One of its processes ended by itself; `trouble` says which.
    void died();

private:
    [[nodiscard]] client::LocalFleetHost::Handlers handlers();
    template <typename Task>
    void post(Task task);
    void setState(State state);
    void setStep(int step);
    void onReady(const client::Profile& profile);
    void onFailed(const Error& error);
    void onEnded(const std::string& problem);

    Connector& m_connector;
    const client::LocalFleetOptions m_options;
    int m_size = 200;
    bool m_isTroubled = true;
    State m_state = State::Idle;
    int m_step = -1; ///< the one that goes on
    Trouble m_trouble;
    client::Profile m_profile; ///< of the fleet that runs
    std::atomic<quint64> m_run = 0;
    std::unique_ptr<client::LocalFleetHost> m_host;
};

} // namespace drydock::models
