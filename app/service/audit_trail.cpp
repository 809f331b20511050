// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/audit_trail.h"

#include "crypto/ed25519.h"
#include "crypto/encoding.h"
#include "service/row_page.h"

#include <nlohmann/json.hpp>

namespace drydock::service {

using nlohmann::json;

namespace {

/// Stored form: the hash, a line feed, the line's bytes.
std::string encode(const rollout::AuditLine& line)
{
    return line.hash + "\n" + line.bytes;
}

rollout::AuditLine decode(const std::string& stored)
{
    const auto end = stored.find('\n');
    if (end == std::string::npos)
        return {.bytes = stored, .hash = {}};
    return {.bytes = stored.substr(end + 1), .hash = stored.substr(0, end)};
}

constexpr std::size_t verifyStep = 5000;

} // namespace

AuditTrail::AuditTrail(replica::AuditTable& table, std::string keySeed)
    : m_table(table), m_keySeed(std::move(keySeed))
{
    reload();
}

void AuditTrail::reload()
{
    m_seq = 0;
    m_hash = rollout::auditGenesis();
    const auto stored = m_table.last();
    if (!stored)
        return;
    const auto line = decode(*stored);
    m_hash = line.hash;
    if (const auto entry = rollout::parseAuditLine(line.bytes))
        m_seq = entry->seq;
}

void AuditTrail::append(rollout::AuditEntry entry)
{
    entry.seq = ++m_seq;
    const auto line = rollout::makeAuditLine(entry, m_hash);
    m_hash = line.hash;
    m_table.append(static_cast<std::uint64_t>(entry.seq), encode(line));
}

json AuditTrail::list(std::int64_t after, std::size_t limit) const
{
    const auto found = m_table.after(static_cast<std::uint64_t>(after), limit + 1);
    RowPage page(limit);
    std::int64_t last = after;
    std::size_t taken = 0;
    for (; taken < found.size(); ++taken) {
        const auto line = decode(found[taken]);
        json shown = json::parse(line.bytes, nullptr, false);
        if (!shown.is_object())
            shown = json::object();
        shown["hash"] = line.hash;
        const auto seq = shown.value("seq", last);
        if (!page.add(std::move(shown)))
            break;
        last = seq;
    }
    return {{"lines", page.takeRows()}, {"next", taken < found.size() ? json(last) : json()}};
}

json AuditTrail::verify() const
{
    std::string hash = rollout::auditGenesis();
    std::uint64_t count = 0;
    for (;;) {
        std::vector<rollout::AuditLine> lines;
        for (const auto& stored : m_table.after(count, verifyStep))
            lines.push_back(decode(stored));
        if (lines.empty())
            return {{"valid", true}, {"lines", count}, {"head", hash}};
        const auto checked = rollout::verifyChain(lines, hash);
        if (!checked)
            return {{"valid", false}, {"lines", count}, {"head", hash}, {"problem", checked.error().message}};
        hash = *checked;
        count += lines.size();
    }
}

std::string AuditTrail::signedHead(TimePoint now) const
{
    json head{{"protocol", 1}, {"seq", m_seq}, {"hash", m_hash}, {"time", toMilliseconds(now)}};
    const auto signature = crypto::ed25519Sign(m_keySeed, head.dump());
    const auto publicKey = crypto::ed25519PublicKey(m_keySeed);
    if (signature && publicKey) {
        head["publicKey"] = crypto::toBase64(*publicKey);
        head["signature"] = crypto::toBase64(*signature);
    }
    return head.dump();
}

} // namespace drydock::service
