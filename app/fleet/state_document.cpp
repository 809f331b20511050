// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/state_document.h"

#include "fleet/state_merge.h"
#include "fleet/state_size.h"
#include "fleet/strict_json.h"

#include <algorithm>
#include <utility>

namespace drydock {

namespace {

using nlohmann::json;

constexpr const char* nameKey = "softwareName";
constexpr const char* versionKey = "softwareVersion";
constexpr const char* urlKey = "softwareURL";
constexpr const char* jobKey = "jobId";
constexpr const char* proofKey = "proof";

std::string_view textAt(const json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string())
        return {};
    return found->get_ref<const std::string&>();
}

bool hasSoftware(const json& section)
{
    return !textAt(section, versionKey).empty() || !textAt(section, urlKey).empty();
}

bool namesDiffer(const json& left, const json& right)
{
    const auto leftName = textAt(left, nameKey);
    const auto rightName = textAt(right, nameKey);
    return !leftName.empty() && !rightName.empty() && leftName != rightName;
}

bool sameUrl(const json& left, const json& right)
{
    const auto url = canonicalUrl(textAt(left, urlKey));
    return !url.empty() && url == canonicalUrl(textAt(right, urlKey));
}

/// A device may report the signed URL it was given; the signature must not be kept.
void makeUrlCanonical(std::optional<json>& section)
{
    if (!section || !section->is_object())
        return;
    if (const auto found = section->find(urlKey); found != section->end() && found->is_string())
        *found = std::string(canonicalUrl(found->get_ref<const std::string&>()));
}

/// The patch that makes the software keys of `section` those of `software`.
json softwarePatch(const json& section, const json& software)
{
    auto patch = json::object();
    for (const auto key : softwareKeys) {
        if (const auto found = software.find(key); found != software.end())
            patch.emplace(key, *found);
        else if (section.contains(key))
            patch.emplace(key, nullptr);
    }
    return patch;
}

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
    auto leaves = unpacked();
    most += state_size::most(patch);
    const bool changed = state_merge::merge(values, patch, leaves, now);
    times = packTimes(leaves);
    return changed;
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
    constexpr std::size_t anySize = std::size_t{1} << 30;
    auto values = parseStrictJson(text, {.maxDepth = 512, .maxBytes = anySize});
    if (!values || !values->is_object() || !unpackTimes(times, state_merge::leafCount(*values)))
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

    Applied applied{.desired = std::move(update.desired), .reported = std::move(update.reported)};
    makeUrlCanonical(applied.desired);
    makeUrlCanonical(applied.reported);
    if (auto fits = change(applied, now, limits); !fits)
        return tl::unexpected(fits.error());
    if (limits.dialect == Dialect::Atlas) {
        const bool spoken = applied.reported && applied.reported->is_object();
        if (spoken ? isFulfilledBy(*applied.reported) : isSoftwareFulfilled())
            applied.softwareFulfilled = takeSoftware(now, applied);
        if (spoken && applied.reported->contains(versionKey) && !applied.reported->contains(proofKey) &&
            reported().contains(proofKey))
            applied.reportedChanged |= changeReported({{proofKey, nullptr}}, now);
    }
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

/// An update speaks for itself before the document does: what is left in reported of an earlier software must
/// not stand against it.
bool StateDocument::isFulfilledBy(const json& reportedPart) const
{
    if (!hasSoftware(desired()))
        return false;
    const auto wanted = textAt(desired(), versionKey);
    const auto said = textAt(reportedPart, versionKey);
    if (!wanted.empty() && !said.empty())
        return said == wanted && !namesDiffer(desired(), reportedPart);
    if (sameUrl(desired(), reportedPart))
        return !namesDiffer(desired(), reportedPart);
    return isSoftwareFulfilled();
}

bool StateDocument::isSoftwareFulfilled() const
{
    if (!hasSoftware(desired()) || namesDiffer(desired(), reported()))
        return false;
    // Who is ordered back in the middle of an update is still said to run what an earlier job brought: it has
    // to hear of the order all the same.
    const auto job = textAt(desired(), jobKey);
    if (const auto reportedJob = textAt(reported(), jobKey);
        !job.empty() && !reportedJob.empty() && reportedJob != job)
        return false;
    const auto wanted = textAt(desired(), versionKey);
    return wanted.empty() ? sameUrl(desired(), reported()) : wanted == textAt(reported(), versionKey);
}

bool StateDocument::takeSoftware(std::int64_t now, Applied& applied)
{
    const auto differs = [this](std::string_view key) {
        const auto wanted = desired().find(key);
        const auto is = reported().find(key);
        const bool both = wanted != desired().end() && is != reported().end();
        return both ? *wanted != *is : (wanted != desired().end()) != (is != reported().end());
    };
    // As with each update of a device that has what it was told to have.
    if (std::ranges::none_of(softwareKeys, differs))
        return false;
    const auto patch = softwarePatch(reported(), desired());
    Section before = m_reported;
    const bool changed = changeReported(patch, now);
    if (!changed) {
        m_reported = std::move(before); // its times stand: nothing was taken
        return false;
    }
    applied.reportedChanged = true;
    if (!applied.reported || !applied.reported->is_object())
        applied.reported = json::object();
    for (const auto& [key, value] : patch.items())
        (*applied.reported)[key] = value;
    return true;
}

json StateDocument::delta(Dialect dialect) const
{
    auto differing = state_merge::difference(desired(), reported());
    if (dialect == Dialect::Aws || !hasSoftware(desired()))
        return differing;
    const bool fulfilled = isSoftwareFulfilled();
    for (const auto key : softwareKeys) {
        if (fulfilled)
            differing.erase(std::string(key));
        else if (const auto found = desired().find(key); found != desired().end())
            differing[std::string(key)] = *found;
    }
    return differing;
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

Applied StateDocument::setDesiredSoftware(const Software& software, std::int64_t now)
{
    Applied applied;
    applied.desired = toJson(software);
    applied.desiredChanged = changeDesired(softwarePatch(desired(), *applied.desired), now);
    ++m_version;
    return applied;
}

bool StateDocument::clearDesiredSoftware(std::string_view onlyIfJobId)
{
    if (!onlyIfJobId.empty() && textAt(desired(), "jobId") != onlyIfJobId)
        return false;
    const bool changed = changeDesired(softwarePatch(desired(), json::object()), 0);
    m_version += changed ? 1 : 0;
    return changed;
}

std::optional<Applied> StateDocument::takeDesiredSoftware(std::string_view proof, std::int64_t now)
{
    if (!hasSoftware(desired()))
        return std::nullopt;
    Applied applied;
    applied.reported = json::object();
    applied.softwareFulfilled = takeSoftware(now, applied);
    if (!proof.empty()) {
        (*applied.reported)[proofKey] = proof;
        applied.reportedChanged |= changeReported({{proofKey, proof}}, now);
    }
    ++m_version;
    return applied;
}

std::optional<Software> StateDocument::desiredSoftware() const
{
    auto software = softwareFromJson(desired());
    if (!software || !hasSoftware(desired()))
        return std::nullopt;
    return *std::move(software);
}

std::optional<Software> StateDocument::reportedSoftware() const
{
    auto software = softwareFromJson(reported());
    if (!software || !hasSoftware(reported()))
        return std::nullopt;
    return *std::move(software);
}

std::string_view StateDocument::reportedVersion() const
{
    return textAt(reported(), versionKey);
}

std::optional<UpdateReport> StateDocument::reportedUpdate() const
{
    const auto found = reported().find("update");
    return found == reported().end() ? std::nullopt : updateReportFromJson(*found);
}

} // namespace drydock
