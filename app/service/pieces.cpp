// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/pieces.h"

#include <utility>

namespace drydock::service {

void Pieces::add(Piece piece, Failed failed)
{
    m_tasks.push_back({std::move(piece), std::move(failed)});
    post();
}

void Pieces::fail(const Error& error)
{
    for (const auto& task : std::exchange(m_tasks, {}))
        task.failed(error);
}

void Pieces::post()
{
    if (!std::exchange(m_posted, true))
        m_inbox.post([this] { step(); });
}

void Pieces::step()
{
    m_posted = false;
    if (m_tasks.empty())
        return;
    Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    if (task.piece(Slice(m_length)))
        m_tasks.push_back(std::move(task));
    if (!m_tasks.empty())
        post();
}

} // namespace drydock::service
