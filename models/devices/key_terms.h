// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/query_match.h"
#include "models/devices/key_lookup.h"
#include "models/devices/query_terms.h"

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <vector>

namespace drydock::models::terms {

/// A comparison with a reported key. What the domain's rule says of a text is asked once; numbers are
/// compared as they are where the rule does so, too.
class KeyTerm final : public Term
{
public:
    KeyTerm(const QueryNode& node, const FleetSnapshot& snapshot)
        : m_node(node), m_snapshot(snapshot), m_lookup(node.path)
    {
        if (node.comparison != QueryOperator::Glob)
            m_number = numberFrom(node.value);
        m_absent = verdictOn(std::nullopt);
        m_false = verdictOn("false");
        m_true = verdictOn("true");
    }
    void evaluate(std::size_t chunk, Verdicts& verdicts) override
    {
        const client::KeyColumn* const column = m_lookup.column(m_snapshot.keys);
        const client::KeyColumn::Cells* const cells = column != nullptr ? column->cells(chunk) : nullptr;
        if (cells == nullptr) {
            verdicts.fill(m_absent);
            return;
        }
        const auto first = client::Row(chunk * CompiledQuery::chunkSize);
        for (std::size_t i = 0; i < verdicts.size(); ++i)
            verdicts[i] = of((*cells)[i], *column, client::Row(first + i));
    }
    [[nodiscard]] bool holdsFor(client::Row row) override
    {
        const client::KeyColumn* const column = m_lookup.column(m_snapshot.keys);
        return (column != nullptr ? of((*column)[row], *column, row) : m_absent) != 0;
    }

private:
    static constexpr std::uint8_t unknown = 2;
    /// Integers whose verdicts are kept, by their last digits.
    static constexpr std::size_t keptNumbers = 1024;
    struct KeptNumber
    {
        std::int32_t number = 0;
        std::uint8_t verdict = unknown;
    };

    /// The same of reals, and of integers of many digits, which few queries ask as texts.
    static constexpr unsigned keptWidesBits = 12;
    static constexpr std::size_t keptWides = std::size_t{1} << keptWidesBits;
    struct KeptWide
    {
        std::uint64_t bits = 0;
        client::KeyCell::Kind kind = client::KeyCell::Kind::None;
        std::uint8_t verdict = unknown;
    };

    [[nodiscard]] std::uint8_t verdictOn(std::optional<std::string> text) const
    {
        OneFact fact;
        fact.key = std::move(text);
        return matches(m_node, fact) ? 1 : 0;
    }
    std::uint8_t of(client::KeyCell cell, const client::KeyColumn& column, client::Row row)
    {
        using Kind = client::KeyCell::Kind;
        switch (cell.kind()) {
        case Kind::Text:
            return ofText(cell.text());
        case Kind::Integer:
            return ofInteger(cell.integer());
        case Kind::False:
            return m_false;
        case Kind::True:
            return m_true;
        case Kind::WideInteger:
        case Kind::WideReal: {
            return ofWide(column.value(row));
        }
        case Kind::None:
        case Kind::Elsewhere:
        case Kind::Keep:
            break;
        }
        return m_absent;
    }
    std::uint8_t ofText(std::uint32_t text)
    {
        if (text >= m_texts.size())
            m_texts.resize(m_snapshot.keys.texts.size(), unknown);
        std::uint8_t& known = m_texts[text];
        if (known == unknown)
            known = verdictOn(std::string(m_snapshot.keys.texts[text]));
        return known;
    }
    std::uint8_t ofInteger(std::int32_t number)
    {
        if (m_number)
            return holds(m_node.comparison, double(number) <=> *m_number) ? 1 : 0;
        KeptNumber& kept = m_numbers[static_cast<std::uint32_t>(number) % keptNumbers];
        if (kept.verdict == unknown || kept.number != number)
            kept = {number, verdictOn(std::to_string(number))};
        return kept.verdict;
    }

    std::uint8_t ofWide(const client::KeyValue& value)
    {
        if (m_number)
            return holds(m_node.comparison, value.wide <=> *m_number) ? 1 : 0;
        if (m_wides.empty())
            m_wides.resize(keptWides);
        const auto bits = std::bit_cast<std::uint64_t>(value.wide);
        // The digits of numbers that are alike stand in the upper bits, those that tell them apart in the
        // lower.
        constexpr std::uint64_t mix = 0x9E37'79B9'7F4A'7C15;
        KeptWide& kept = m_wides[bits * mix >> (64U - keptWidesBits)];
        if (kept.verdict == unknown || kept.bits != bits || kept.kind != value.cell.kind())
            kept = {bits, value.cell.kind(), verdictOn(m_snapshot.keys.textOf(value))};
        return kept.verdict;
    }

    const QueryNode& m_node;
    const FleetSnapshot& m_snapshot;
    KeyLookup m_lookup;
    std::optional<double> m_number; ///< what numbers are compared with
    std::uint8_t m_absent = 0;
    std::uint8_t m_false = 0;
    std::uint8_t m_true = 0;
    std::vector<std::uint8_t> m_texts; ///< verdicts, by text
    std::array<KeptNumber, keptNumbers> m_numbers{};
    std::vector<KeptWide> m_wides; ///< empty until the first is asked for
};

} // namespace drydock::models::terms
