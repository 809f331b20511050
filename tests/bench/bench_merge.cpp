// SPDX-License-Identifier: GPL-3.0-or-later
// Updates read, merged, answered and written with their metadata on SQLite, in batches of 500; the limit is a
// durable blind upsert of such rows in such batches, which reads nothing and answers nobody. Of devices whose
// rows are neighbours, so that they share their pages, and of devices in no order. `bench_merge [DIRECTORY]`.
#include "bench/figures.h"
#include "bench/replica_run.h"

#include <filesystem>
#include <functional>
#include <random>

using namespace drydock;

namespace {

constexpr std::uint32_t devices = 10'000;
constexpr std::uint32_t batchSize = 500;
constexpr std::uint32_t batches = 40;

} // namespace

int main(int argc, char** argv)
{
    const std::filesystem::path below = argc > 1 ? argv[1] : std::filesystem::temp_directory_path();
    std::string directory = (below / "bench-merge-XXXXXX").string();
    if (::mkdtemp(directory.data()) == nullptr)
        return 1;
    {
        bench::ReplicaRun run(std::filesystem::path(directory) / "merged.sqlite");
        const auto blind = *replica::openSqliteStore(directory + "/blind.sqlite");
        std::uint32_t number = 0;
        std::vector<replica::DeviceRow> rows;
        std::vector<broker::Message> all;
        for (std::uint32_t i = 0; i < devices; ++i)
            all.push_back(bench::updateOf(i, ++number));
        run.transact(all);
        run.store->devices().forEach([&](const replica::DeviceRow& row) {
            rows.push_back(row);
            return true;
        });
        const auto perSecond = [](double milliseconds) { return batches * batchSize / milliseconds * 1e3; };
        std::mt19937 random(1);
        std::uint32_t next = 0;
        const std::function<std::uint32_t()> neighbour = [&next] { return next++ % devices; };
        const std::function<std::uint32_t()> any = [&random] { return std::uint32_t(random() % devices); };
        std::function<std::uint32_t()> device = neighbour;
        std::uint64_t cursor = devices;
        const auto merged = [&] {
            std::vector<std::vector<broker::Message>> messages(batches);
            for (auto& batch : messages) {
                for (std::uint32_t i = 0; i < batchSize; ++i)
                    batch.push_back(bench::updateOf(device(), ++number));
            }
            return perSecond(bench::timed([&] {
                for (const auto& batch : messages) {
                    run.now += std::chrono::milliseconds(50);
                    run.store->begin();
                    run.replica.expect(batch);
                    for (const auto& message : batch)
                        static_cast<void>(run.replica.handle(message, run.now));
                    static_cast<void>(run.replica.save(run.now));
                    if (!run.store->commit())
                        std::abort();
                    static_cast<void>(run.replica.takeAnswers());
                    run.replica.trim(run.now);
                }
            }));
        };
        const auto upserted = [&] {
            return perSecond(bench::timed([&] {
                for (std::uint32_t b = 0; b < batches; ++b) {
                    blind->begin();
                    for (std::uint32_t i = 0; i < batchSize; ++i) {
                        auto& row = rows[device()];
                        row.cursor = ++cursor;
                        blind->devices().save(row);
                    }
                    if (!blind->commit())
                        std::abort();
                }
            }));
        };
        static_cast<void>(upserted());
        bench::figure("store: updates read, merged and written in batches of 500", merged, upserted,
                      "updates/s");
        device = any;
        bench::figure("store: the same, of devices in no order", merged, upserted, "updates/s");
    }
    std::filesystem::remove_all(directory);
    return 0;
}
