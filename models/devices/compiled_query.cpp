// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/compiled_query.h"

#include "fleet/query_match.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace drydock::models {
namespace {

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
    [[nodiscard]] std::optional<std::string> reported(std::string_view) const override
    {
        return std::nullopt;
    }
};

class ConstantTerm final : public Term
{
public:
    explicit ConstantTerm(bool holds) : m_holds(holds) {}
    void evaluate(std::size_t, Verdicts& verdicts) override { verdicts.fill(m_holds ? 1 : 0); }

private:
    bool m_holds;
};

class JoinTerm final : public Term
{
public:
    JoinTerm(QueryNodeKind kind, std::unique_ptr<Term> left, std::unique_ptr<Term> right)
        : m_isAnd(kind == QueryNodeKind::And), m_left(std::move(left)), m_right(std::move(right))
    {
    }
    void evaluate(std::size_t chunk, Verdicts& verdicts) override
    {
        m_left->evaluate(chunk, verdicts);
        const std::uint8_t settled = m_isAnd ? 0 : 1;
        if (std::ranges::all_of(verdicts, [settled](std::uint8_t verdict) { return verdict == settled; }))
            return;
        m_right->evaluate(chunk, m_other);
        for (std::size_t i = 0; i < verdicts.size(); ++i)
            verdicts[i] = m_isAnd ? verdicts[i] & m_other[i] : verdicts[i] | m_other[i];
    }

private:
    bool m_isAnd;
    std::unique_ptr<Term> m_left;
    std::unique_ptr<Term> m_right;
    Verdicts m_other{};
};

class NotTerm final : public Term
{
public:
    explicit NotTerm(std::unique_ptr<Term> inner) : m_inner(std::move(inner)) {}
    void evaluate(std::size_t chunk, Verdicts& verdicts) override
    {
        m_inner->evaluate(chunk, verdicts);
        for (std::uint8_t& verdict : verdicts)
            verdict ^= 1;
    }

private:
    std::unique_ptr<Term> m_inner;
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
            verdicts[i++] = static_cast<std::uint8_t>((seen != 0 && seen > m_after) != m_older);
    }

private:
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

std::unique_ptr<Term> compileComparison(const QueryNode& node, const FleetSnapshot& snapshot, TimePoint now)
{
    const auto text = [&](const client::Column<TextId>& column) {
        return std::make_unique<TextTerm>(node, snapshot, column);
    };
    switch (node.field) {
    case QueryField::Id:
        return std::make_unique<IdTerm>(node, snapshot);
    case QueryField::Model:
        return text(snapshot.model);
    case QueryField::SoftwareVersion:
        return text(snapshot.softwareVersion);
    case QueryField::Desired:
        return text(snapshot.desiredVersion);
    case QueryField::Group:
        return text(snapshot.groups);
    case QueryField::Job:
        return text(snapshot.job);
    case QueryField::Package:
        return text(snapshot.package);
    case QueryField::Reason:
        return text(snapshot.reason);
    case QueryField::State:
        return std::make_unique<ByteTerm<client::DeviceState>>(
            node, snapshot.state, 0, int(executionStateCount), [](OneFact& fact, client::DeviceState value) {
                const auto state = client::executionState(value);
                fact.value = state ? toString(*state) : std::string_view();
            });
    case QueryField::Online:
        return std::make_unique<ByteTerm<Presence>>(
            node, snapshot.online, int(Presence::Unknown), int(Presence::Online),
            [](OneFact& fact, Presence value) { fact.online = value; });
    case QueryField::Progress:
        return std::make_unique<ByteTerm<std::int8_t>>(
            node, snapshot.progress, -1, 100, [](OneFact& fact, std::int8_t value) {
                fact.percent = value < 0 ? std::nullopt : std::optional<int>(value);
            });
    case QueryField::Seen:
        return std::make_unique<SeenTerm>(node, snapshot, now);
    case QueryField::Reported:
    case QueryField::Attribute:
        // Nothing is known of them here, of no device.
        return std::make_unique<ConstantTerm>(matches(node, OneFact()));
    }
    return std::make_unique<ConstantTerm>(false);
}

std::unique_ptr<Term> compile(const QueryNode& node, const FleetSnapshot& snapshot, TimePoint now)
{
    switch (node.kind) {
    case QueryNodeKind::And:
    case QueryNodeKind::Or:
        return std::make_unique<JoinTerm>(node.kind, compile(*node.left, snapshot, now),
                                          compile(*node.right, snapshot, now));
    case QueryNodeKind::Not:
        return std::make_unique<NotTerm>(compile(*node.left, snapshot, now));
    case QueryNodeKind::Word:
        return std::make_unique<WordTerm>(node, snapshot);
    case QueryNodeKind::Online:
        return std::make_unique<ByteTerm<Presence>>(
            node, snapshot.online, int(Presence::Unknown), int(Presence::Online),
            [](OneFact& fact, Presence value) { fact.online = value; });
    case QueryNodeKind::Compare:
        return compileComparison(node, snapshot, now);
    }
    return std::make_unique<ConstantTerm>(false);
}

} // namespace

CompiledQuery::CompiledQuery(QueryTree tree, const FleetSnapshot& snapshot, TimePoint now)
    : m_tree(std::move(tree)),
      m_term(m_tree ? compile(*m_tree, snapshot, now) : std::make_unique<ConstantTerm>(true))
{
}

CompiledQuery::~CompiledQuery() = default;
CompiledQuery::CompiledQuery(CompiledQuery&&) noexcept = default;
CompiledQuery& CompiledQuery::operator=(CompiledQuery&&) noexcept = default;

void CompiledQuery::evaluate(std::size_t chunk, Verdicts& verdicts)
{
    m_term->evaluate(chunk, verdicts);
}

} // namespace drydock::models
