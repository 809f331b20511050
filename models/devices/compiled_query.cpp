// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/compiled_query.h"

#include "models/devices/key_terms.h"
#include "models/devices/query_terms.h"

#include <algorithm>
#include <utility>

namespace drydock::models {
namespace {

using namespace terms;

class ConstantTerm final : public Term
{
public:
    explicit ConstantTerm(bool holds) : m_holds(holds) {}
    void evaluate(std::size_t, Verdicts& verdicts) override { verdicts.fill(m_holds ? 1 : 0); }
    [[nodiscard]] bool holdsFor(client::Row) override { return m_holds; }

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
    [[nodiscard]] bool holdsFor(client::Row row) override
    {
        return m_left->holdsFor(row) == m_isAnd ? m_right->holdsFor(row) : !m_isAnd;
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
    [[nodiscard]] bool holdsFor(client::Row row) override { return !m_inner->holdsFor(row); }

private:
    std::unique_ptr<Term> m_inner;
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
        return std::make_unique<KeyTerm>(node, snapshot);
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
