// SPDX-License-Identifier: GPL-3.0-or-later
// Decoding one device's update of 205 bytes, strictly; the limit is the library's own parser, which lets
// through what others read differently. And its share of all that is done for an update.
#include "bench/figures.h"
#include "bench/replica_run.h"

#include <filesystem>

using namespace drydock;

namespace {

constexpr int updates = 50'000;

template <typename Work>
double microsecondsEach(Work work)
{
    return bench::timedCpu([&] {
               for (std::uint32_t i = 0; i < updates; ++i)
                   work(i);
           }) *
           1e3 / updates;
}

} // namespace

int main()
{
    std::vector<broker::Message> messages;
    for (std::uint32_t i = 0; i < updates; ++i)
        messages.push_back(bench::updateOf(i % 5'000, i));
    std::size_t kept = 0;
    const auto decode = [&] {
        return microsecondsEach([&](std::uint32_t i) {
            kept += state_codec::decodeUpdate(messages[i].payload).value().reported->size();
        });
    };
    bench::figure(
        "decode: an update, strictly, beside the library's parser", decode,
        [&] {
            return microsecondsEach(
                [&](std::uint32_t i) { kept += nlohmann::json::parse(messages[i].payload).size(); });
        },
        "us");
    std::string directory = (std::filesystem::temp_directory_path() / "bench-decode-XXXXXX").string();
    if (::mkdtemp(directory.data()) == nullptr)
        return 1;
    {
        bench::ReplicaRun run(std::filesystem::path(directory) / "fleet.sqlite");
        std::uint32_t said = 0;
        const auto whole = [&] {
            return microsecondsEach([&, batch = std::vector<broker::Message>()](std::uint32_t i) mutable {
                batch.push_back(
                    bench::updateOf(i % 5'000, ++said)); // nothing twice: that would be recognised
                if (batch.size() == 500) {
                    run.transact(batch);
                    batch.clear();
                }
            });
        };
        bench::figure("decode: of all that is done for an update", decode, whole, "us");
    }
    std::filesystem::remove_all(directory);
    return kept == 0 ? 1 : 0;
}
