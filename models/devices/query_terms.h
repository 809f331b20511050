// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/mirror/fleet_snapshot.h"
#include "fleet/query_match.h"
#include "models/devices/compiled_query.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The terms of a compiled query that look at columns.
namespace drydock::models::terms {

using client::FleetSnapshot;
using client::TextId;
using Term = CompiledQuery::Term;
using Verdicts = CompiledQuery::Verdicts;

/// A device of which one thing is known: what a term says of a value, the domain's own rule decides.
class OneFact final : public DeviceFacts
{
public:
    std::string_view value;  ///< of any text field but groups
    std::string_view groups; ///< blanks between them
    Presence online = Presence::Unknown;
    std::optional<int> percent;
    std::optional<std::string> key; ///< a reported one

    [[nodiscard]] std::string_view text(QueryField) const override { return value; }
    [[nodiscard]] std::size_t groupCount() const override
    {
        return groups.empty() ? 0 : std::size_t(std::ranges::count(groups, ' ')) + 1;
    }
    [[nodiscard]] std::string_view group(std::size_t index) const override
    {
        std::string_view rest = groups;
        for (; index > 0; --index)
            rest.remove_prefix(rest.find(' ') + 1);
        return rest.substr(0, rest.find(' '));
    }
    [[nodiscard]] Presence presence() const override { return online; }
    [[nodiscard]] std::optional<std::chrono::seconds> sinceSeen() const override { return std::nullopt; }
    [[nodiscard]] std::optional<int> progress() const override { return percent; }
    [[nodiscard]] std::optional<std::string> reported(std::string_view) const override { return key; }
};

/// What a node says of a column of interned texts.
class TextVerdicts
{
public:
    TextVerdicts(const QueryNode& node, const FleetSnapshot& snapshot, bool isGroups)
        : m_node(node), m_snapshot(snapshot), m_isGroups(isGroups), m_known(snapshot.texts.size(), unknown)
    {
    }
    std::uint8_t of(TextId text)
    {
        if (text >= m_known.size())
            m_known.resize(m_snapshot.texts.size(), unknown);
        std::uint8_t& known = m_known[text];
        if (known == unknown) {
            OneFact fact;
            (m_isGroups ? fact.groups : fact.value) = m_snapshot.text(text);
            known = matches(m_node, fact) ? 1 : 0;
        }
        return known;
    }

private:
    static constexpr std::uint8_t unknown = 2;

    const QueryNode& m_node;
    const FleetSnapshot& m_snapshot;
    bool m_isGroups;
    std::vector<std::uint8_t> m_known; ///< by text
};

class TextTerm final : public Term
{
public:
    TextTerm(const QueryNode& node, const FleetSnapshot& snapshot, const client::Column<TextId>& column)
        : m_verdicts(node, snapshot, node.field == QueryField::Group), m_column(column)
    {
    }
    void evaluate(std::size_t chunk, Verdicts& verdicts) override
    {
        std::size_t i = 0;
        for (const TextId text : m_column.chunk(chunk))
            verdicts[i++] = m_verdicts.of(text);
    }
    [[nodiscard]] bool holdsFor(client::Row row) override { return m_verdicts.of(m_column[row]) != 0; }

private:
    TextVerdicts m_verdicts;
    const client::Column<TextId>& m_column;
};

/// A column of values of one byte: all answers are known beforehand.
template <typename T>
class ByteTerm final : public Term
{
public:
    template <typename SetFact>
    ByteTerm(const QueryNode& node, const client::Column<T>& column, int first, int last, SetFact setFact)
        : m_column(column)
    {
        for (int value = first; value <= last; ++value) {
            OneFact fact;
            setFact(fact, static_cast<T>(value));
            m_verdicts[static_cast<std::uint8_t>(value)] = matches(node, fact) ? 1 : 0;
        }
    }
    void evaluate(std::size_t chunk, Verdicts& verdicts) override
    {
        std::size_t i = 0;
        for (const T value : m_column.chunk(chunk))
            verdicts[i++] = m_verdicts[static_cast<std::uint8_t>(value)];
    }
    [[nodiscard]] bool holdsFor(client::Row row) override
    {
        return m_verdicts[static_cast<std::uint8_t>(m_column[row])] != 0;
    }

private:
    const client::Column<T>& m_column;
    std::array<std::uint8_t, 256> m_verdicts{};
};

/// "Seen less than so long ago", or its contrary; never seen is longer ago than anything.
class SeenTerm final : public Term
{
public:
    SeenTerm(const QueryNode& node, const FleetSnapshot& snapshot, TimePoint now) : m_column(snapshot.seen)
    {
        // Ages count in whole seconds: up to d seconds is below d + 1 of them.
        const bool whole =
            node.comparison == QueryOperator::LessOrEqual || node.comparison == QueryOperator::Greater;
        m_after = toMilliseconds(now) - (node.duration.count() + (whole ? 1 : 0)) * 1000;
        m_older =
            node.comparison == QueryOperator::Greater || node.comparison == QueryOperator::GreaterOrEqual;
    }
    void evaluate(std::size_t chunk, Verdicts& verdicts) override
    {
        std::size_t i = 0;
        for (const std::int64_t seen : m_column.chunk(chunk))
            verdicts[i++] = static_cast<std::uint8_t>(holds(seen));
    }
    [[nodiscard]] bool holdsFor(client::Row row) override { return holds(m_column[row]); }

private:
    [[nodiscard]] bool holds(std::int64_t seen) const { return (seen != 0 && seen > m_after) != m_older; }

    const client::Column<std::int64_t>& m_column;
    std::int64_t m_after = 0; ///< ms since 1970
    bool m_older = false;
};

class IdTerm final : public Term
{
public:
    IdTerm(const QueryNode& node, const FleetSnapshot& snapshot) : m_node(node), m_snapshot(snapshot) {}
    void evaluate(std::size_t chunk, Verdicts& verdicts) override
    {
        const std::size_t first = chunk * CompiledQuery::chunkSize;
        const std::size_t count = m_snapshot.alive.chunk(chunk).size();
        for (std::size_t i = 0; i < count; ++i)
            verdicts[i] = holds(m_snapshot.ids[client::Row(first + i)]) ? 1 : 0;
    }
    [[nodiscard]] bool holdsFor(client::Row row) override { return holds(m_snapshot.ids[row]); }

private:
    [[nodiscard]] bool holds(std::string_view id) const
    {
        if (m_node.comparison == QueryOperator::Glob)
            return matchesGlob(id, m_node.value);
        return (id == m_node.value) == (m_node.comparison == QueryOperator::Equal);
    }

    const QueryNode& m_node;
    const FleetSnapshot& m_snapshot;
};

/// A bare word: in the model, in a group, or in the id.
class WordTerm final : public Term
{
public:
    WordTerm(const QueryNode& node, const FleetSnapshot& snapshot)
        : m_snapshot(snapshot), m_models(node, snapshot, false), m_groups(node, snapshot, true)
    {
        for (const char c : node.value)
            m_word.push_back(lowered(c));
    }
    void evaluate(std::size_t chunk, Verdicts& verdicts) override
    {
        const auto models = m_snapshot.model.chunk(chunk);
        const auto groups = m_snapshot.groups.chunk(chunk);
        const std::size_t first = chunk * CompiledQuery::chunkSize;
        for (std::size_t i = 0; i < models.size(); ++i) {
            const bool byText = m_models.of(models[i]) != 0 || m_groups.of(groups[i]) != 0;
            verdicts[i] = byText || isIn(m_snapshot.ids[client::Row(first + i)]) ? 1 : 0;
        }
    }
    [[nodiscard]] bool holdsFor(client::Row row) override
    {
        return m_models.of(m_snapshot.model[row]) != 0 || m_groups.of(m_snapshot.groups[row]) != 0 ||
               isIn(m_snapshot.ids[row]);
    }

private:
    static char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
    /// `containsIgnoringCase`, at a third of its cost: this one is asked of every device.
    [[nodiscard]] bool isIn(std::string_view id) const
    {
        const std::size_t length = m_word.size();
        for (std::size_t at = 0; at + length <= id.size(); ++at) {
            std::size_t same = 0;
            while (same < length && lowered(id[at + same]) == m_word[same])
                ++same;
            if (same == length)
                return true;
        }
        return false;
    }

    const FleetSnapshot& m_snapshot;
    TextVerdicts m_models;
    TextVerdicts m_groups;
    std::string m_word;
};

} // namespace drydock::models::terms
