// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/state_document.h"

#include "fleet/plain_reader.h"
#include "fleet/state_merge.h"
#include "fleet/state_size.h"
#include "fleet/strict_json.h"

#include <algorithm>
#include <utility>

namespace drydock {

namespace {

using nlohmann::json;

tl::unexpected<Error> tooDeep(const StateLimits& limits)
{
    const auto code = limits.dialect == Dialect::Aws ? ErrorCode::InvalidArgument : ErrorCode::Unprocessable;
    return fail(code,
                "JSON contains too many levels of nesting; maximum is " + std::to_string(limits.maxDepth),
                "state");
}

/// What can be wrong with a section of an update whatever it is merged into.
Expected<void> check(const std::optional<json>& part, const char* name, const StateLimits& limits)
{
    if (!part || part->is_null())
        return {};
    if (!part->is_object())
        return fail(ErrorCode::InvalidArgument, std::string(name) + " must be an object",
                    std::string("state.") + name);
    if (state_merge::isDeeperThan(*part, limits.maxDepth + 1))
        return tooDeep(limits);
    if (state_merge::hasNullInArray(*part))
        return fail(ErrorCode::InvalidArgument, "State contains an invalid node: null inside an array",
                    std::string("state.") + name);
    return {};
}

/// Of a stored text; nothing where it is none.
std::optional<json> objectFrom(std::string_view text)
{
    constexpr std::size_t anyDepth = 512;
    constexpr std::size_t anySize = std::size_t{1} << 30;
    json values;
    const auto plain = PlainReader::parse(text);
    if (plain && PlainReader(text, anyDepth).readObject(*plain, values))
        return values;
    auto parsed = parseStrictJson(text, {.maxDepth = anyDepth, .maxBytes = anySize});
    return parsed && parsed->is_object() ? std::optional(*std::move(parsed)) : std::nullopt;
}

std::uint64_t fnv1a(std::string_view bytes)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

} // namespace

LeafTimes StateDocument::Section::unpacked() const
{
    return unpackTimes(times, state_merge::leafCount(values)).value_or(LeafTimes());
}

bool StateDocument::Section::merge(const json& patch, std::int64_t now)
{
    most += state_size::most(patch);
    return state_merge::merge(values, patch, times, now);
}

bool StateDocument::Section::change(const json& patchOrNull, std::int64_t now)
{
    if (!patchOrNull.is_null())
        return merge(patchOrNull, now);
    return !std::exchange(*this, Section()).values.empty();
}

std::optional<StateDocument::Section> StateDocument::Section::read(std::string_view text,
                                                                   std::string_view times)
{
    auto values = objectFrom(text);
    if (!values || !unpackTimes(times, state_merge::leafCount(*values)))
        return std::nullopt;
    return Section{*std::move(values), std::string(times), text.size()};
}

Expected<StateDocument> StateDocument::deserialize(const StoredState& stored)
{
    std::string_view times = stored.metadata;
    const auto split = takeVarint(times);
    if (!split || *split > times.size())
        return fail(ErrorCode::Internal, "stored state: metadata is damaged");
    auto desired = Section::read(stored.desired, times.substr(0, *split));
    auto reported = Section::read(stored.reported, times.substr(*split));
    if (!desired || !reported)
        return fail(ErrorCode::Internal, "stored state: document and metadata do not fit each other");
    StateDocument document;
    document.m_desired = *std::move(desired);
    document.m_reported = *std::move(reported);
    document.m_version = stored.version;
    return document;
}

StoredState StateDocument::serialize() const
{
    std::string metadata;
    appendVarint(metadata, m_desired.times.size());
    metadata.append(m_desired.times).append(m_reported.times);
    return {jsonText(m_desired.values), jsonText(m_reported.values), std::move(metadata), m_version};
}

bool StateDocument::changeDesired(const json& patchOrNull, std::int64_t now)
{
    m_digest.reset();
    return m_desired.change(patchOrNull, now);
}

/// The delta depends on the keys of desired alone, and on what reported has under them.
bool StateDocument::changeReported(const json& patchOrNull, std::int64_t now)
{
    const auto isDesired = [this](const auto& member) { return desired().contains(member.first); };
    if (!patchOrNull.is_object() ||
        std::ranges::any_of(patchOrNull.get_ref<const json::object_t&>(), isDesired))
        m_digest.reset();
    return m_reported.change(patchOrNull, now);
}

Expected<Applied> StateDocument::apply(StateUpdate update, std::int64_t now, const StateLimits& limits)
{
    if (update.version && *update.version != m_version)
        return fail(ErrorCode::Conflict, "Version conflict", "version");
    if (auto good = check(update.desired, "desired", limits); !good)
        return tl::unexpected(good.error());
    if (auto good = check(update.reported, "reported", limits); !good)
        return tl::unexpected(good.error());

    Applied applied{
        .desired = std::move(update.desired), .reported = std::move(update.reported), .written = now};
    makeUrlsCanonical(applied);
    if (auto fits = change(applied, now, limits); !fits)
        return tl::unexpected(fits.error());
    if (limits.dialect == Dialect::Atlas)
        settleSoftware(applied, now);
    ++m_version;
    return applied;
}

/// Merges the accepted parts, or leaves everything as it was where they do not fit. Measured before reported
/// takes the desired software: a confirmation is not refused for what is added to it here. And what is too
/// large already may still shrink.
Expected<void> StateDocument::change(Applied& applied, std::int64_t now, const StateLimits& limits)
{
    // Nearly always it fits whatever is merged how, and nothing has to be kept to go back to.
    std::optional<StateDocument> before;
    if (!surelyFits(applied, limits))
        before = *this;
    if (applied.desired)
        applied.desiredChanged = changeDesired(*applied.desired, now);
    if (applied.reported)
        applied.reportedChanged = changeReported(*applied.reported, now);
    if (!before)
        return {};
    const auto size = [&limits](const StateDocument& document) {
        return state_size::measured(document.desired(), limits.dialect) +
               state_size::measured(document.reported(), limits.dialect);
    };
    const auto after = size(*this);
    if (after <= limits.maxBytes || after <= size(*before))
        return {};
    *this = *std::move(before);
    return fail(ErrorCode::TooLarge, "The payload exceeds the maximum size allowed: the state would have " +
                                         std::to_string(after) + " bytes, at most " +
                                         std::to_string(limits.maxBytes) + " are kept");
}

/// Whether what is merged has no more bytes than may be kept, even if nothing of what was there is replaced.
bool StateDocument::surelyFits(const Applied& applied, const StateLimits& limits)
{
    const auto total = [&](auto sizeOf) {
        return m_desired.most + m_reported.most + (applied.desired ? sizeOf(*applied.desired) : 0) +
               (applied.reported ? sizeOf(*applied.reported) : 0);
    };
    if (total(state_size::most) <= limits.maxBytes)
        return true;
    const auto exact = [](const json& value) { return jsonText(value).size(); };
    m_desired.most = exact(desired());
    m_reported.most = exact(reported());
    return total(exact) <= limits.maxBytes;
}

std::uint64_t StateDocument::deltaDigest(Dialect dialect) const
{
    if (desired().empty())
        return 0;
    // Asked for after each update, most of which report how a download goes: then it stays as it was.
    if (!m_digest || m_digest->dialect != dialect) {
        const auto differing = delta(dialect);
        m_digest = {dialect, differing.empty() ? 0 : fnv1a(jsonText(differing))};
    }
    return m_digest->value;
}

json StateDocument::metadata(StateSection section, const json& subtree) const
{
    const auto& from = section == StateSection::Desired ? m_desired : m_reported;
    if (!subtree.is_object())
        return json::object();
    return state_merge::metadata(from.values, from.unpacked(), subtree);
}

void StateDocument::appendMetadata(std::string& text, StateSection section, const json& subtree) const
{
    const auto& from = section == StateSection::Desired ? m_desired : m_reported;
    state_merge::appendMetadata(text, from.values, from.unpacked(), subtree);
}

json StateDocument::metadata(StateSection section) const
{
    return metadata(section, section == StateSection::Desired ? desired() : reported());
}

std::optional<UpdateReport> StateDocument::reportedUpdate() const
{
    const auto found = reported().find("update");
    return found == reported().end() ? std::nullopt : updateReportFromJson(*found);
}

} // namespace drydock
