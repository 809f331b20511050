// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/local_fleet_model.h"

#include <utility>

namespace drydock::models {
namespace {

using client::LocalFleetStep;

constexpr int stepCount = 3;
// Enough to be seen in every job, and not enough to stop most of them.
constexpr double failing = 0.04;
constexpr double losing = 0.05;
constexpr std::uint64_t slowRate = 200'000;
constexpr auto slowModel = "rpi3";

} // namespace

LocalFleetModel::LocalFleetModel(Connector& connector, client::LocalFleetOptions options, QObject* parent)
    : QAbstractListModel(parent), m_connector(connector), m_options(std::move(options)),
      m_host(std::make_unique<client::LocalFleetHost>(handlers()))
{
    connect(&connector.link(), &FleetLink::opened, this, &LocalFleetModel::stateChanged);
    connect(&connector.link(), &FleetLink::closed, this, &LocalFleetModel::stateChanged);
}

LocalFleetModel::~LocalFleetModel()
{
    m_host.reset(); // its thread posts to this object
}

/// From the host's thread to this one; what belongs to an earlier start is dropped.
template <typename Task>
void LocalFleetModel::post(Task task)
{
    QMetaObject::invokeMethod(
        this,
        [this, run = m_run.load(), task = std::move(task)] {
            if (run == m_run)
                task();
        },
        Qt::QueuedConnection);
}

client::LocalFleetHost::Handlers LocalFleetModel::handlers()
{
    client::LocalFleetHost::Handlers made;
    made.progress = [this](LocalFleetStep step, const std::string&) {
        post([this, step] {
            if (m_state == State::Starting)
                setStep(int(step));
        });
    };
    made.ready = [this](const client::Profile& profile) { post([this, profile] { onReady(profile); }); };
    made.failed = [this](const Error& error) { post([this, error] { onFailed(error); }); };
    made.ended = [this](const std::string& problem) { post([this, problem] { onEnded(problem); }); };
    made.stopped = [this] { post([this] { setState(State::Idle); }); };
    return made;
}

void LocalFleetModel::setSize(int devices)
{
    m_size = devices;
    Q_EMIT sizeChanged();
    Q_EMIT dataChanged(index(0), index(stepCount - 1));
}

void LocalFleetModel::setTroubled(bool troubled)
{
    m_isTroubled = troubled;
}

void LocalFleetModel::start()
{
    if (m_state != State::Idle && m_state != State::Failed)
        return;
    ++m_run;
    m_trouble = {};
    client::LocalFleetOptions options = m_options;
    options.devices = m_size;
    if (m_isTroubled)
        options.misbehaviour = {failing, losing, slowRate, slowModel, 1};
    setState(State::Starting);
    setStep(0);
    m_host->start(std::move(options));
}

void LocalFleetModel::open()
{
    if (m_state == State::Running)
        m_connector.open(m_profile);
}

bool LocalFleetModel::isOpen() const
{
    return m_state == State::Running && m_connector.link().isOpen() &&
           m_connector.link().profile().broker == m_profile.broker;
}

void LocalFleetModel::stop(Connection connection)
{
    if (m_state != State::Starting && m_state != State::Running)
        return;
    if (isOpen() && connection == Connection::Close)
        m_connector.close();
    setState(State::Stopping);
    m_host->stop();
    // Where it had not begun yet, nothing more is heard of it.
    if (m_host->state() == client::LocalFleetHost::State::Stopped)
        setState(State::Idle);
}

int LocalFleetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : stepCount;
}

QVariant LocalFleetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int step = index.row();
    if (role == StepStateRole) {
        if (m_state == State::Running || (step < m_step && m_state != State::Idle))
            return QVariant::fromValue(StepState::Done);
        if (step != m_step || m_state == State::Idle || m_state == State::Stopping)
            return QVariant::fromValue(StepState::Waiting);
        return QVariant::fromValue(m_state == State::Failed ? StepState::Failed : StepState::Active);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<LocalFleetStep>(step)) {
    case LocalFleetStep::Broker:
        return tr("Broker on a free port");
    case LocalFleetStep::Service:
        return tr("Service with its own store");
    case LocalFleetStep::Devices:
        return tr("%Ln simulated devices", nullptr, m_size);
    }
    return {};
}

void LocalFleetModel::setState(State state)
{
    if (std::exchange(m_state, state) == state)
        return;
    if (state == State::Idle)
        m_step = -1;
    Q_EMIT dataChanged(index(0), index(stepCount - 1));
    Q_EMIT stateChanged();
}

void LocalFleetModel::setStep(int step)
{
    m_step = step;
    Q_EMIT dataChanged(index(0), index(stepCount - 1));
}

void LocalFleetModel::onReady(const client::Profile& profile)
{
    if (m_state != State::Starting)
        return;
    m_profile = profile;
    m_profile.title = tr("Local fleet").toStdString();
    m_step = stepCount;
    setState(State::Running);
    open();
    Q_EMIT ready();
}

void LocalFleetModel::onFailed(const Error& error)
{
    if (m_state == State::Stopping) {
        setState(State::Idle);
        return;
    }
    m_trouble = {tr("The local fleet did not start"), {}, {}, QString::fromStdString(error.message)};
    if (error.field == "brokerProgram") {
        m_trouble.explanation = tr("The MQTT broker mosquitto is not installed on this computer.");
        m_trouble.nextStep =
            tr("Install it, on Debian and Ubuntu by “apt install mosquitto”, then try again.");
    } else if (error.field == "programs") {
        m_trouble.explanation = tr("The service and the simulated devices are not installed beside Drydock.");
        m_trouble.nextStep = tr("Install Drydock's server package, then try again.");
    } else {
        m_trouble.explanation = tr("What was started is ended again.");
        m_trouble.nextStep = tr("The details say what happened. Try again, or with fewer devices.");
    }
    setState(State::Failed);
}

void LocalFleetModel::onEnded(const std::string& problem)
{
    m_trouble = {tr("The local fleet ended"),
                 tr("One of its programs ended by itself, and the others were ended with it."),
                 tr("The details say which. Start it again to go on; it begins anew."),
                 QString::fromStdString(problem)};
    setState(State::Failed);
    Q_EMIT died();
}

} // namespace drydock::models
