// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/query_parts.h"

#include <optional>

namespace drydock::models {
namespace {

using client::Field;

/// Whether all terms below compare this field.
bool asksOnlyFor(QueryField field, const QueryTree& node)
{
    switch (node->kind) {
    case QueryNodeKind::And:
    case QueryNodeKind::Or:
        return asksOnlyFor(field, node->left) && asksOnlyFor(field, node->right);
    case QueryNodeKind::Not:
        return asksOnlyFor(field, node->left);
    case QueryNodeKind::Compare:
        return node->field == field;
    case QueryNodeKind::Word:
    case QueryNodeKind::Online:
        return false;
    }
    return false;
}

void addTo(QueryTree& part, const QueryTree& clause)
{
    if (!part) {
        part = clause;
        return;
    }
    QueryNode both;
    both.kind = QueryNodeKind::And;
    both.left = part;
    both.right = clause;
    part = std::make_shared<const QueryNode>(std::move(both));
}

void take(QueryParts& parts, const QueryTree& node)
{
    if (node->kind == QueryNodeKind::And) {
        take(parts, node->left);
        take(parts, node->right);
        return;
    }
    for (std::size_t facet = 0; facet < facetCount; ++facet) {
        if (asksOnlyFor(fieldOf(Facet(facet)), node)) {
            addTo(parts.facets[facet], node);
            return;
        }
    }
    addTo(parts.rest, node);
}

std::optional<Field> mirrored(QueryField field)
{
    switch (field) {
    case QueryField::Model:
        return Field::Model;
    case QueryField::SoftwareVersion:
        return Field::SoftwareVersion;
    case QueryField::Desired:
        return Field::DesiredVersion;
    case QueryField::State:
        return Field::State;
    case QueryField::Online:
        return Field::Online;
    case QueryField::Seen:
        return Field::Seen;
    case QueryField::Group:
        return Field::Groups;
    case QueryField::Job:
        return Field::Job;
    case QueryField::Package:
        return Field::Package;
    case QueryField::Reason:
        return Field::Reason;
    case QueryField::Progress:
        return Field::Progress;
    case QueryField::Reported:
        return Field::Keys;
    case QueryField::Id:
    case QueryField::Attribute:
        return std::nullopt;
    }
    return std::nullopt;
}

void addFields(client::FieldSet& fields, const QueryTree& node)
{
    if (!node)
        return;
    addFields(fields, node->left);
    addFields(fields, node->right);
    if (node->kind == QueryNodeKind::Online)
        fields.add(Field::Online);
    if (node->kind == QueryNodeKind::Word) {
        fields.add(Field::Model);
        fields.add(Field::Groups);
    }
    if (node->kind != QueryNodeKind::Compare)
        return;
    if (const auto field = mirrored(node->field))
        fields.add(*field);
    if (node->field == QueryField::Reported)
        fields.add(Field::KeysWhole);
}

} // namespace

QueryParts partsOf(const QueryTree& tree)
{
    QueryParts parts;
    if (tree)
        take(parts, tree);
    return parts;
}

client::FieldSet fieldsOf(const QueryTree& tree)
{
    client::FieldSet fields;
    addFields(fields, tree);
    return fields;
}

QueryField fieldOf(Facet facet)
{
    switch (facet) {
    case Facet::State:
        return QueryField::State;
    case Facet::Model:
        return QueryField::Model;
    case Facet::Version:
        return QueryField::SoftwareVersion;
    case Facet::Group:
        return QueryField::Group;
    }
    return QueryField::State;
}

} // namespace drydock::models
