// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/connection_check.h"
#include "models/connections/check_words.h"

#include <QAbstractListModel>

#include <array>
#include <memory>
#include <thread>

namespace drydock::models {

/// *Test connection*, step by step, in words. Display is what a step looks at.
class ConnectionTest : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole, ///< CheckState
        FoundRole,                ///< what it found
        NextStepRole,             ///< what to do; empty where it is well
        DetailsRole               ///< words of libraries, for experts
    };
    enum class CheckState { Pending, Running, Passed, Failed, Skipped };
    Q_ENUM(CheckState)

    explicit ConnectionTest(QObject* parent = nullptr);
    ~ConnectionTest() override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    /// Begins anew; one that runs is cancelled.
    void start(const client::Profile& profile, const client::Secrets& secrets);
    void cancel();
    /// Forgets the last result.
    void clear();
    [[nodiscard]] bool isRunning() const { return m_check != nullptr; }
    /// False until it was begun once.
    [[nodiscard]] bool hasBegun() const { return m_hasBegun; }
    [[nodiscard]] bool hasPassed() const { return m_hasPassed; }
    /// The broker let us in: a connection can stand, even where what is behind it is not well.
    [[nodiscard]] bool isLoggedIn() const;
    /// The whole result as text, to send to somebody who can help. Holds no secret.
    [[nodiscard]] QString report() const;

Q_SIGNALS:
    void begun();
    /// Also after `cancel`, not after `clear`.
    void ended(bool passed);

private:
    [[nodiscard]] const client::CheckStep& at(client::CheckId id) const { return m_steps[std::size_t(id)]; }
    void reset();
    void release();
    void onChanged(const client::CheckStep& step);

    std::array<client::CheckStep, client::checkCount> m_steps;
    std::unique_ptr<client::ConnectionCheck> m_check;
    quint64 m_generation = 0;
    bool m_hasBegun = false;
    bool m_hasPassed = false;
    std::jthread m_ending; ///< waits for the check before
};

} // namespace drydock::models
