// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/profile_store.h"

#include "client/text_file.h"
#include "fleet/names.h"

#include <QSaveFile>

#include <algorithm>
#include <cctype>
#include <system_error>

namespace drydock::client {
namespace {

namespace fs = std::filesystem;

constexpr auto extension = ".json";
constexpr std::size_t longestName = 64;

Expected<void> checkName(const std::string& name)
{
    if (const auto checked = FileName::parse(name); !checked || name.starts_with('.'))
        return fail(ErrorCode::InvalidArgument,
                    "a profile's name has 1 to 64 of A-Z a-z 0-9 . _ - and begins with no dot: " + name,
                    "name");
    if (name.size() > longestName)
        return fail(ErrorCode::InvalidArgument, "a profile's name has at most 64 characters", "name");
    return {};
}

} // namespace

ProfileStore::ProfileStore(fs::path directory)
    : m_directory(directory.empty() ? profilePath("x").parent_path() : std::move(directory))
{
}

fs::path ProfileStore::path(const std::string& name) const
{
    return m_directory / (name + extension);
}

fs::path ProfileStore::lastUsedFile() const
{
    return m_directory / ".last-used";
}

std::vector<StoredProfile> ProfileStore::list() const
{
    std::vector<StoredProfile> found;
    std::error_code problem;
    for (fs::directory_iterator entry(m_directory, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const std::string name = entry->path().stem().string();
        if (entry->path().extension() == extension && !name.starts_with('.'))
            found.push_back({name, load(name)});
    }
    std::ranges::sort(found, {}, &StoredProfile::name);
    return found;
}

Expected<Profile> ProfileStore::load(const std::string& name) const
{
    if (const auto checked = checkName(name); !checked)
        return tl::unexpected(checked.error());
    return loadProfileFile(path(name));
}

Expected<void> ProfileStore::save(const Profile& profile)
{
    if (auto checked = checkName(profile.name); !checked)
        return checked;
    if (const auto address = broker::BrokerAddress::parse(profile.broker); !address)
        return tl::unexpected(address.error());
    return saveProfileFile(profile, path(profile.name));
}

Expected<void> ProfileStore::remove(const std::string& name)
{
    if (auto checked = checkName(name); !checked)
        return checked;
    std::error_code problem;
    if (fs::remove(path(name), problem))
        return {};
    return fail(problem ? ErrorCode::Internal : ErrorCode::NotFound,
                "cannot remove profile " + path(name).string() + ": " +
                    (problem ? problem.message() : "it does not exist"));
}

Expected<void> ProfileStore::rename(const std::string& from, const std::string& to)
{
    for (const std::string& name : {from, to})
        if (auto checked = checkName(name); !checked)
            return checked;
    if (from == to)
        return {};
    const bool wasLast = lastUsed() == from;
    std::error_code problem;
    // A hard link, unlike a rename, never replaces what somebody put there meanwhile.
    fs::create_hard_link(path(from), path(to), problem);
    if (problem == std::errc::file_exists)
        return fail(ErrorCode::Conflict, "there is a profile named " + to + " already", "name");
    if (problem)
        return fail(problem == std::errc::no_such_file_or_directory ? ErrorCode::NotFound
                                                                    : ErrorCode::Internal,
                    "cannot rename profile " + from + ": " + problem.message());
    fs::remove(path(from), problem);
    return wasLast ? setLastUsed(to) : Expected<void>{};
}

Expected<Profile> ProfileStore::import(const fs::path& file)
{
    Expected<Profile> profile = loadProfileFile(file);
    if (!profile)
        return profile;
    const std::string stem = file.stem().string();
    if (profile->title.empty())
        profile->title = stem;
    profile->name = nameFor(stem);
    if (const auto saved = save(*profile); !saved)
        return tl::unexpected(saved.error().in("profile " + file.string()));
    return profile;
}

std::optional<std::string> ProfileStore::lastUsed() const
{
    const Expected<std::string> text = readTextFile(lastUsedFile());
    if (!text)
        return std::nullopt;
    const std::string name = text->substr(0, text->find('\n'));
    std::error_code problem;
    if (!checkName(name) || !fs::exists(path(name), problem))
        return std::nullopt;
    return name;
}

Expected<void> ProfileStore::setLastUsed(const std::string& name)
{
    if (auto checked = checkName(name); !checked)
        return checked;
    std::error_code problem;
    fs::create_directories(m_directory, problem);
    QSaveFile file(QString::fromStdString(lastUsedFile().string()));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(name + "\n")) < 0 ||
        !file.commit())
        return fail(ErrorCode::Internal,
                    "cannot write " + lastUsedFile().string() + ": " + file.errorString().toStdString());
    return {};
}

std::string ProfileStore::nameFor(const std::string& title) const
{
    std::string slug;
    for (const unsigned char c : title.substr(0, longestName - 4)) {
        const bool isPlain = c < 128 && std::isalnum(c) != 0;
        if (isPlain)
            slug += static_cast<char>(std::tolower(c));
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    while (slug.ends_with('-'))
        slug.pop_back();
    if (slug.empty())
        slug = "fleet";
    std::string name = slug;
    std::error_code problem;
    for (int i = 2; fs::exists(path(name), problem); ++i)
        name = slug + "-" + std::to_string(i);
    return name;
}

} // namespace drydock::client
