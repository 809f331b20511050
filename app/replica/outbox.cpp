// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/outbox.h"

#include "wire/cbor.h"

#include <nlohmann/json.hpp>
#include <zstd.h>

#include <algorithm>
#include <utility>

namespace drydock::replica {

namespace {

using nlohmann::json;

/// CBOR: topic as text, payload as bytes, and so on.
std::string encode(const std::vector<Answer>& answers)
{
    std::size_t size = 16;
    for (const auto& answer : answers)
        size += answer.topic.size() + answer.payload.size() + 10;
    std::string bytes;
    bytes.reserve(size);
    wire::appendHead(bytes, wire::CborType::Array, 2 * answers.size());
    for (const auto& answer : answers) {
        wire::appendHead(bytes, wire::CborType::Text, answer.topic.size());
        bytes += answer.topic;
        wire::appendHead(bytes, wire::CborType::Bytes, answer.payload.size());
        bytes += answer.payload;
    }
    return bytes;
}

/// Answers are much alike, and every byte of them goes through the journal to the disk: at its fastest zstd
/// leaves a tenth of them.
std::string compress(const std::string& bytes)
{
    constexpr int fastest = -3;
    std::string frame(ZSTD_compressBound(bytes.size()), '\0');
    frame.resize(ZSTD_compress(frame.data(), frame.size(), bytes.data(), bytes.size(), fastest));
    return frame;
}

/// Of what `compress` made; what is no frame of zstd is what an earlier version stored, or nothing.
std::string decompress(const std::string& stored)
{
    const unsigned long long size = ZSTD_getFrameContentSize(stored.data(), stored.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
        return stored;
    std::string bytes(static_cast<std::size_t>(size), '\0');
    bytes.resize(
        std::min(bytes.size(), ZSTD_decompress(bytes.data(), bytes.size(), stored.data(), stored.size())));
    return bytes;
}

std::vector<Answer> decode(const std::string& stored)
{
    const std::string bytes = decompress(stored);
    const json list = json::from_cbor(bytes, true, false);
    std::vector<Answer> answers;
    for (std::size_t i = 0; list.is_array() && i + 1 < list.size(); i += 2) {
        if (list[i].is_string() && list[i + 1].is_binary()) {
            const auto& payload = list[i + 1].get_binary();
            answers.push_back({list[i].get<std::string>(), std::string(payload.begin(), payload.end())});
        }
    }
    return answers;
}

} // namespace

Outbox::Outbox(IngestTable& table) : m_table(table)
{
    for (const auto& [batch, bytes] : table.owed()) {
        m_unsent.emplace_back(batch, decode(bytes));
        m_nextBatch = batch + 1;
    }
}

void Outbox::save()
{
    for (const auto batch : m_taken)
        m_table.settle(batch);
    m_taken.clear();
    if (m_batch.empty())
        return;
    m_table.owe(m_nextBatch, compress(encode(m_batch)));
    m_unsent.emplace_back(m_nextBatch++, std::exchange(m_batch, {}));
}

void Outbox::discard()
{
    m_batch.clear();
    m_unsent.clear();
}

void Outbox::send(const PublishAnswer& publish)
{
    for (auto& [number, answers] : std::exchange(m_unsent, {})) {
        const auto batch = number;
        if (answers.empty()) {
            m_taken.push_back(batch);
            continue;
        }
        m_waiting[batch] = answers.size();
        for (auto& answer : answers) {
            publish(std::move(answer), [this, batch] {
                const auto waiting = m_waiting.find(batch);
                if (waiting != m_waiting.end() && --waiting->second == 0) {
                    m_waiting.erase(waiting);
                    m_taken.push_back(batch);
                }
            });
        }
    }
}

} // namespace drydock::replica
