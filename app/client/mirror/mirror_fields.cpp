// SPDX-License-Identifier: GPL-3.0-or-later
// How a mirror's writer reads the values of the columns.
#include "client/mirror/mirror_writer.h"

#include <algorithm>

namespace drydock::client {
namespace {

using Value = wire::TypedValue;

std::int64_t numberIn(const Value& value, std::int64_t otherwise)
{
    return value.kind == Value::Kind::Integer ? value.integer : otherwise;
}

Presence presenceIn(std::string_view text)
{
    for (const Presence presence : {Presence::Online, Presence::Offline}) {
        if (text == toString(presence))
            return presence;
    }
    return Presence::Unknown;
}

Phase phaseIn(std::string_view text)
{
    if (text.empty())
        return Phase::None;
    return text == toString(Phase::Confirming) ? Phase::Confirming
                                               : reportedPhaseFromString(text).value_or(Phase::None);
}

} // namespace

void MirrorWriter::setField(RowChange& change, Field field, const wire::TypedValues& from, const Value& value)
{
    DeviceValues& values = change.values;
    change.fields.add(field);
    const std::string_view text = from.text(value);
    switch (field) {
    case Field::Model:
        values.model = m_texts.intern(text);
        break;
    case Field::SoftwareName:
        values.softwareName = m_texts.intern(text);
        break;
    case Field::SoftwareVersion:
        values.softwareVersion = m_texts.intern(text);
        break;
    case Field::DesiredVersion:
        values.desiredVersion = m_texts.intern(text);
        break;
    case Field::State: {
        const auto state = executionStateFromString(text);
        values.state = state ? deviceState(*state) : DeviceState::None;
        break;
    }
    case Field::Phase:
        values.phase = phaseIn(text);
        break;
    case Field::Progress:
        values.progress = static_cast<std::int8_t>(std::clamp<std::int64_t>(numberIn(value, -1), -1, 100));
        break;
    case Field::Online:
        values.online = presenceIn(text);
        break;
    case Field::Seen:
        values.seen = numberIn(value, 0);
        break;
    case Field::Job:
        values.job = m_texts.intern(text);
        break;
    case Field::Package:
        values.package = m_texts.intern(text);
        break;
    case Field::Groups:
        m_joined.clear();
        if (value.kind == Value::Kind::List) {
            for (const Value& group : from.items(value))
                m_joined.append(m_joined.empty() ? "" : " ").append(from.text(group));
        }
        values.groups = m_texts.intern(m_joined);
        break;
    case Field::Reason:
        values.reason = m_texts.intern(text);
        break;
    case Field::KeysWhole:
        values.keysWhole = value.kind == Value::Kind::Boolean && value.integer != 0;
        break;
    case Field::Keys: // not one value
        break;
    }
}

} // namespace drydock::client
