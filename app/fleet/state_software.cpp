// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys of software mean in a device's document.
#include "fleet/json_text.h"
#include "fleet/state_document.h"
#include "fleet/state_merge.h"

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

bool hasSoftware(const json& section)
{
    return !textOrNone(section, versionKey).empty() || !textOrNone(section, urlKey).empty();
}

bool namesDiffer(const json& left, const json& right)
{
    const auto leftName = textOrNone(left, nameKey);
    const auto rightName = textOrNone(right, nameKey);
    return !leftName.empty() && !rightName.empty() && leftName != rightName;
}

bool sameUrl(const json& left, const json& right)
{
    const auto url = canonicalUrl(textOrNone(left, urlKey));
    return !url.empty() && url == canonicalUrl(textOrNone(right, urlKey));
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

} // namespace

void StateDocument::makeUrlsCanonical(Applied& applied)
{
    makeUrlCanonical(applied.desired);
    makeUrlCanonical(applied.reported);
}

void StateDocument::settleSoftware(Applied& applied, std::int64_t now)
{
    const bool spoken = applied.reported && applied.reported->is_object();
    if (spoken ? isFulfilledBy(*applied.reported) : isSoftwareFulfilled())
        applied.softwareFulfilled = takeSoftware(now, applied);
    if (spoken && applied.reported->contains(versionKey) && !applied.reported->contains(proofKey) &&
        reported().contains(proofKey))
        applied.reportedChanged |= changeReported({{proofKey, nullptr}}, now);
}

/// An update speaks for itself before the document does: what is left in reported of an earlier software must
/// not stand against it.
bool StateDocument::isFulfilledBy(const json& reportedPart) const
{
    if (!hasSoftware(desired()))
        return false;
    const auto wanted = textOrNone(desired(), versionKey);
    const auto said = textOrNone(reportedPart, versionKey);
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
    const auto job = textOrNone(desired(), jobKey);
    if (const auto reportedJob = textOrNone(reported(), jobKey);
        !job.empty() && !reportedJob.empty() && reportedJob != job)
        return false;
    const auto wanted = textOrNone(desired(), versionKey);
    return wanted.empty() ? sameUrl(desired(), reported()) : wanted == textOrNone(reported(), versionKey);
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

Applied StateDocument::setDesiredSoftware(const Software& software, std::int64_t now)
{
    Applied applied{.desired = toJson(software), .reported = {}, .written = now};
    applied.desiredChanged = changeDesired(softwarePatch(desired(), *applied.desired), now);
    ++m_version;
    return applied;
}

bool StateDocument::clearDesiredSoftware(std::string_view onlyIfJobId)
{
    if (!onlyIfJobId.empty() && textOrNone(desired(), jobKey) != onlyIfJobId)
        return false;
    const bool changed = changeDesired(softwarePatch(desired(), json::object()), 0);
    m_version += changed ? 1 : 0;
    return changed;
}

std::optional<Applied> StateDocument::takeDesiredSoftware(std::string_view proof, std::int64_t now)
{
    if (!hasSoftware(desired()))
        return std::nullopt;
    Applied applied{.desired = {}, .reported = json::object(), .written = now};
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
    return textOrNone(reported(), versionKey);
}

} // namespace drydock
