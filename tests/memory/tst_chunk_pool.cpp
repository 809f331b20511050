// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/chunk_pool.h"

#include <QTest>

#include <array>
#include <cstdint>
#include <cstring>
#include <set>
#include <thread>

using namespace drydock::memory;

class TestChunkPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chunksNeverOverlapWhateverTheirSizes()
    {
        ChunkPool pool;
        std::vector<std::pair<unsigned char*, std::size_t>> chunks;
        for (std::size_t i = 0; i < 3'000; ++i) {
            const std::size_t bytes =
                std::array<std::size_t, 4>{1, 4112, 16'400, 3'000'000}[i % 1000 == 0 ? 3 : i % 3];
            auto* const chunk = static_cast<unsigned char*>(pool.allocate(bytes));
            QCOMPARE(reinterpret_cast<std::uintptr_t>(chunk) % 64, std::uintptr_t(0));
            std::memset(chunk, int(i % 251), bytes);
            chunks.emplace_back(chunk, bytes);
        }
        for (std::size_t i = 0; i < chunks.size(); ++i) {
            const auto [chunk, bytes] = chunks[i];
            QVERIFY(chunk[0] == i % 251 && chunk[bytes - 1] == i % 251 && chunk[bytes / 2] == i % 251);
        }
    }

    void whatIsFreedServesTheNextOfItsSize()
    {
        ChunkPool pool;
        std::set<void*> first;
        for (int i = 0; i < 500; ++i)
            first.insert(pool.allocate(4112));
        for (void* chunk : first)
            pool.deallocate(chunk, 4112);
        QVERIFY(!first.contains(pool.allocate(8200)));
        for (int i = 0; i < 500; ++i)
            QVERIFY(first.contains(pool.allocate(4112)));
    }

    void chunkKeepsItsPoolAndMayEndOnAnotherThread()
    {
        using Chunk = std::array<std::uint32_t, 4096>;
        std::vector<std::shared_ptr<Chunk>> chunks;
        {
            const auto pool = std::make_shared<ChunkPool>();
            for (std::uint32_t i = 0; i < 300; ++i) {
                chunks.push_back(std::allocate_shared<Chunk>(PoolAllocator<Chunk>(pool)));
                QVERIFY(chunks.back()->front() == 0 && chunks.back()->back() == 0);
                chunks.back()->fill(i);
            }
            std::thread other([copies = chunks, pool]() mutable {
                copies.clear();
                for (int i = 0; i < 300; ++i)
                    std::allocate_shared<Chunk>(PoolAllocator<Chunk>(pool))->fill(7);
            });
            for (std::size_t i = 0; i < 150; ++i)
                chunks[i] = std::allocate_shared<Chunk>(PoolAllocator<Chunk>(pool), *chunks[i]);
            other.join();
        }
        for (std::uint32_t i = 0; i < 300; ++i)
            QVERIFY(chunks[i]->front() == i && chunks[i]->back() == i);
    }
};

QTEST_GUILESS_MAIN(TestChunkPool)
#include "tst_chunk_pool.moc"
