// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/service_matches.h"

#include "models/fleet_link.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;

/// Between an answer and the next question; more where answers take long, so that asking stays cheap for the
/// service.
constexpr auto leastPause = 5s;
constexpr int pausePerAnswer = 4;

} // namespace

PageSource pagesOf(FleetLink& link)
{
    return [&link](nlohmann::json arguments, const QObject* context,
                   std::function<void(Expected<wire::DevicePage>)> done) {
        link.askForBytes<wire::DevicePage>(
            "devices.list", std::move(arguments),
            [](const std::string& bytes) { return wire::decodeDevicePage(bytes); }, context, std::move(done));
    };
}

ServiceMatches::ServiceMatches(const client::FleetMirror& mirror, PageSource pages, QObject* parent)
    : QObject(parent), m_mirror(mirror), m_pages(std::move(pages))
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ServiceMatches::askFirst);
}

void ServiceMatches::start(const std::string& query)
{
    if (query == m_query)
        return;
    m_query = query;
    ++m_generation;
    askFirst();
}

void ServiceMatches::stop()
{
    m_query.clear();
    ++m_generation;
    m_again.stop();
}

void ServiceMatches::askFirst()
{
    m_again.stop();
    m_rows = std::make_shared<RowSet>();
    m_duration.start();
    askNext({});
}

void ServiceMatches::askNext(const std::string& next)
{
    nlohmann::json arguments = {
        {"query", m_query}, {"columns", {wire::column::id}}, {"limit", wire::devicePageMaximumRows}};
    if (!next.empty())
        arguments["next"] = next;
    m_pages(std::move(arguments), this, [this, generation = m_generation](Expected<wire::DevicePage> page) {
        if (generation != m_generation)
            return;
        if (page && !page->next.empty()) {
            take(*page);
            askNext(page->next);
            return;
        }
        m_again.start(std::max<std::chrono::milliseconds>(
            leastPause, std::chrono::milliseconds(m_duration.elapsed()) * pausePerAnswer));
        if (!page) {
            Q_EMIT failed(page.error());
            return;
        }
        take(*page);
        Q_EMIT found(std::exchange(m_rows, nullptr));
    });
}

void ServiceMatches::take(const wire::DevicePage& page)
{
    const int column = page.columnIndex(wire::column::id);
    for (std::size_t i = 0; column >= 0 && i < page.rowCount(); ++i) {
        const nlohmann::json& id = page.cells[std::size_t(column)][i];
        // A device that the mirror has not heard of yet comes with the next answer.
        const auto row = id.is_string() ? m_mirror.find(id.get_ref<const std::string&>()) : std::nullopt;
        if (!row)
            continue;
        if (*row >= m_rows->size())
            m_rows->resize(std::max<std::size_t>(*row + 1, m_mirror.snapshot().rowCount()));
        (*m_rows)[*row] = true;
    }
}

} // namespace drydock::models
