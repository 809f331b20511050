// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/connection_test.h"

#include <algorithm>
#include <utility>

namespace drydock::models {

using client::CheckId;
using client::CheckStep;

ConnectionTest::ConnectionTest(QObject* parent) : QAbstractListModel(parent)
{
    reset();
}

ConnectionTest::~ConnectionTest()
{
    // Its handlers post to this object.
    m_check.reset();
    if (m_ending.joinable())
        m_ending.join();
}

void ConnectionTest::reset()
{
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        m_steps[i] = {};
        m_steps[i].id = static_cast<CheckId>(i);
    }
}

int ConnectionTest::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

QVariant ConnectionTest::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CheckStep& step = m_steps[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return checkTitle(step.id);
    case Qt::AccessibleTextRole:
        return checkSentence(step);
    case StateRole:
        return QVariant::fromValue(static_cast<CheckState>(step.state));
    case FoundRole: {
        const Trouble words = checkWords(step);
        return words.title;
    }
    case NextStepRole:
        return checkWords(step).text();
    case DetailsRole:
        return checkWords(step).details;
    default:
        return {};
    }
}

void ConnectionTest::start(const client::Profile& profile, const client::Secrets& secrets)
{
    clear();
    m_hasBegun = true;
    const auto post = [this, generation = m_generation](auto task) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, task = std::move(task)] {
                if (generation == m_generation)
                    task();
            },
            Qt::QueuedConnection);
    };
    client::ConnectionCheck::Handlers handlers;
    handlers.changed = [this, post](const CheckStep& step) { post([this, step] { onChanged(step); }); };
    handlers.ended = [this, post](const auto& steps) {
        const bool passed = std::ranges::none_of(
            steps, [](const CheckStep& step) { return step.state == CheckStep::State::Failed; });
        post([this, passed] {
            m_hasPassed = passed;
            release();
            Q_EMIT ended(passed);
        });
    };
    m_check = std::make_unique<client::ConnectionCheck>(profile, secrets, std::move(handlers));
    Q_EMIT begun();
}

void ConnectionTest::cancel()
{
    if (m_check)
        m_check->cancel();
}

void ConnectionTest::clear()
{
    ++m_generation;
    release();
    m_hasBegun = m_hasPassed = false;
    reset();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

// Its end waits for its thread, up to about a second: not here.
void ConnectionTest::release()
{
    if (m_check)
        m_ending = std::jthread([check = std::move(m_check)]() mutable { check.reset(); });
}

void ConnectionTest::onChanged(const CheckStep& step)
{
    m_steps[std::size_t(step.id)] = step;
    Q_EMIT dataChanged(index(int(step.id)), index(int(step.id)));
}

bool ConnectionTest::isLoggedIn() const
{
    return at(CheckId::Login).state == CheckStep::State::Passed;
}

QString ConnectionTest::report() const
{
    QStringList lines;
    for (const CheckStep& step : m_steps) {
        lines.append(checkSentence(step));
        if (const QString details = checkWords(step).details; !details.isEmpty())
            lines.append(QStringLiteral("    ") + details);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace drydock::models
