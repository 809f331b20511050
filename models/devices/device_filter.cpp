// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/device_filter.h"

#include "models/devices/device_text.h"
#include "models/fleet_link.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace drydock::models {
namespace {

using namespace std::chrono_literals;

/// Typing pauses for so long where a thought ends, not where a key is looked for.
constexpr auto typingPause = 300ms;

std::optional<Facet> facetOf(QueryField field)
{
    switch (field) {
    case QueryField::Model:
        return Facet::Model;
    case QueryField::SoftwareVersion:
    case QueryField::Desired:
        return Facet::Version;
    case QueryField::Group:
        return Facet::Group;
    case QueryField::Id:
    case QueryField::State:
    case QueryField::Online:
    case QueryField::Seen:
    case QueryField::Job:
    case QueryField::Package:
    case QueryField::Progress:
    case QueryField::Reason:
    case QueryField::Reported:
    case QueryField::Attribute:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

DeviceFilter::DeviceFilter(DeviceModel& devices, FleetLink& link, QObject* parent)
    : DeviceFilter(devices, link.mirror(), pagesOf(link), parent)
{
}

DeviceFilter::DeviceFilter(DeviceModel& devices, const client::FleetMirror& mirror, PageSource pages,
                           QObject* parent)
    : QObject(parent), m_devices(devices), m_matches(mirror, std::move(pages))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        setProblem(m_nextProblem);
        if (!m_nextProblem)
            askService();
    });
    connect(&m_matches, &ServiceMatches::found, this, [this](const std::shared_ptr<const RowSet>& rows) {
        setAsking(false);
        setProblem(m_nextProblem);
        m_devices.setQuery(m_query, rows);
        if (!wantsService())
            m_matches.stop();
    });
    // A device may come that reports more than is told of it.
    connect(&devices, &DeviceModel::settled, this, [this] {
        if (!m_matches.isActive() && !m_pause.isActive() && !m_nextProblem)
            askService();
    });
    connect(&m_matches, &ServiceMatches::failed, this, [this](const Error& error) {
        setAsking(false);
        setProblem(m_nextProblem ? m_nextProblem : problemOf(error));
    });
    // Rows of the mirror that was mean nothing in the one that is.
    connect(&devices, &DeviceModel::startedOver, this, [this] {
        if (m_matches.isActive()) {
            m_matches.stop();
            askService();
        }
    });
}

void DeviceFilter::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    Q_EMIT textChanged(text);
    apply();
}

void DeviceFilter::apply()
{
    auto query = Query::parse(m_text.toStdString());
    if (!query) {
        m_nextProblem = problemOf(m_text, query.error());
        m_pause.start();
        return;
    }
    m_nextProblem.reset();
    m_query = *std::move(query);
    // An answer to the query before is none to this one.
    m_matches.stop();
    m_isForService = isForService(m_query.tree());
    m_gaps = KeyGaps(m_query.tree());
    if (wantsService()) {
        // What is known here need not wait for what is not, unless that is most of it.
        const client::FleetSnapshot& snapshot = m_devices.snapshot();
        if (!m_isForService && snapshot.partialCount < snapshot.rowCount() / 2)
            m_devices.setQuery(m_query);
        m_pause.start();
        return;
    }
    m_pause.stop();
    setAsking(false);
    setProblem(std::nullopt);
    m_devices.setQuery(m_query);
}

void DeviceFilter::retranslate()
{
    const auto query = Query::parse(m_text.toStdString());
    if (query)
        return;
    m_nextProblem = problemOf(m_text, query.error());
    if (m_problem)
        setProblem(m_nextProblem);
}

bool DeviceFilter::wantsService()
{
    return m_isForService || m_gaps.mayContain(m_devices.snapshot());
}

void DeviceFilter::askService()
{
    if (!m_isShown || !wantsService())
        return;
    const std::string query = toString(m_query);
    setAsking(true);
    m_matches.start(query);
}

QStringList DeviceFilter::knownValues(QueryField field) const
{
    QStringList values;
    if (field == QueryField::Reported) {
        const client::KeyTable& keys = m_devices.snapshot().keys;
        for (const client::KeyId key : keys.keys())
            values += qText(keys.names[key]);
        values.sort();
    }
    if (const auto facet = facetOf(field)) {
        for (const FacetValue& value : m_devices.facets()[std::size_t(*facet)])
            values += qText(value.value);
    }
    return values;
}

void DeviceFilter::removeClause(std::size_t index)
{
    setText(QString::fromStdString(withoutClause(m_text.toStdString(), index)));
}

void DeviceFilter::toggleValue(QueryField field, std::string_view value)
{
    const std::string text = m_text.toStdString();
    const bool has = std::ranges::any_of(
        valuesOf(text, field), [&](const std::string& known) { return areSameValue(field, known, value); });
    setText(QString::fromStdString(has ? withoutValue(text, field, value) : withValue(text, field, value)));
}

void DeviceFilter::setShown(bool shown)
{
    if (std::exchange(m_isShown, shown) == shown)
        return;
    if (shown) {
        askService();
    } else {
        m_matches.stop();
        setAsking(false);
    }
}

void DeviceFilter::setProblem(std::optional<QueryProblem> problem)
{
    if (m_problem == problem)
        return;
    m_problem = std::move(problem);
    Q_EMIT problemChanged();
}

void DeviceFilter::setAsking(bool asking)
{
    if (std::exchange(m_isAsking, asking) != asking)
        Q_EMIT askingChanged(asking);
}

} // namespace drydock::models
