// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/typed_digest.h"

#include "wire/typed_json.h"
#include "wire/value_builder.h"

namespace drydock::wire {
namespace {

/// Hears nlohmann's parser. Every call answers whether what came may stand there.
class DigestHandler
{
public:
    explicit DigestHandler(TypedDigest& digest) : m_digest(digest), m_nested(digest.values) {}

    [[nodiscard]] bool isDone() const { return m_at == At::End; }

    bool null() { return scalar({}); }
    bool boolean(bool value) { return scalar(TypedValue::ofInteger(TypedValue::Kind::Boolean, value)); }
    bool number_integer(std::int64_t value)
    {
        return scalar(TypedValue::ofInteger(TypedValue::Kind::Integer, value));
    }
    bool number_unsigned(std::uint64_t value)
    {
        if (m_nested.isOpen() || m_at == At::Fields)
            return scalar(ValueBuilder::number(value));
        if (m_at == At::Head && m_index < 3) {
            std::uint64_t* const head[] = {&m_digest.epoch, &m_digest.seq, &m_digest.cursor};
            *head[m_index++] = value;
            return true;
        }
        if (m_at != At::Entry || m_index < 1 || m_index > 2)
            return false;
        TypedDigest::Change& change = m_digest.changes.back();
        (m_index++ == 1 ? change.incarnation : change.version) = value;
        return true;
    }
    bool number_float(double value, const std::string&) { return scalar(TypedValue::ofReal(value)); }
    bool string(const std::string& text)
    {
        if (m_nested.isOpen()) {
            m_nested.addText(text);
            return true;
        }
        if (m_at == At::Fields)
            return field(m_digest.values.addText(text));
        if (m_at != At::Entry || m_index != 0)
            return false;
        m_digest.changes.back().id = m_digest.values.addText(text);
        ++m_index;
        return true;
    }
    bool binary(const nlohmann::json::binary_t&) { return scalar({}); }
    bool key(const std::string& name)
    {
        if (m_nested.isOpen())
            m_nested.addText(name);
        else
            m_column = columnFrom(name);
        return true;
    }
    bool start_array(std::size_t)
    {
        if (m_nested.isOpen() || m_at == At::Fields)
            return m_nested.open(TypedValue::Kind::List);
        switch (m_at) {
        case At::Begin:
            m_at = At::Head;
            return true;
        case At::Head:
            m_at = At::Changes;
            return m_index++ == 3;
        case At::Changes:
            m_at = At::Entry;
            m_index = 0;
            m_digest.changes.emplace_back().firstField = std::uint32_t(m_digest.fields.size());
            return true;
        case At::Entry:
        case At::Fields:
        case At::End:
            break;
        }
        return false;
    }
    bool end_array()
    {
        if (m_nested.isOpen())
            return closed();
        switch (m_at) {
        case At::Entry: {
            TypedDigest::Change& change = m_digest.changes.back();
            change.deleted = m_index == 2;
            change.fieldCount = std::uint32_t(m_digest.fields.size()) - change.firstField;
            m_at = At::Changes;
            return m_index == 2 || m_index == 4;
        }
        case At::Changes:
            m_at = At::Head;
            m_index = 4;
            return true;
        case At::Head:
            m_at = At::End;
            return m_index == 4;
        case At::Begin:
        case At::Fields:
        case At::End:
            break;
        }
        return false;
    }
    bool start_object(std::size_t)
    {
        if (m_nested.isOpen() || m_at == At::Fields)
            return m_nested.open(TypedValue::Kind::Map);
        if (m_at != At::Entry || m_index != 3)
            return false;
        m_at = At::Fields;
        return true;
    }
    bool end_object()
    {
        if (m_nested.isOpen())
            return closed();
        m_at = At::Entry;
        m_index = 4;
        return true;
    }
    template <typename Exception>
    bool parse_error(std::size_t, const std::string&, const Exception&)
    {
        return false;
    }

private:
    enum class At { Begin, Head, Changes, Entry, Fields, End };

    bool scalar(const TypedValue& value)
    {
        if (m_nested.isOpen()) {
            m_nested.add(value);
            return true;
        }
        return m_at == At::Fields && field(value);
    }
    bool field(const TypedValue& value)
    {
        if (m_column != ColumnId::Other)
            m_digest.fields.push_back({m_column, value});
        return true;
    }
    bool closed()
    {
        const auto container = m_nested.close();
        return !container || field(*container);
    }

    TypedDigest& m_digest;
    ValueBuilder m_nested; ///< the value of a field that is a list or a map
    At m_at = At::Begin;
    int m_index = 0; ///< of the part that comes next, in the head or in an entry
    ColumnId m_column = ColumnId::Other;
};

} // namespace

Expected<void> readDigest(std::string_view bytes, TypedDigest& digest)
{
    digest.changes.clear();
    digest.fields.clear();
    digest.values.clear();
    DigestHandler handler(digest);
    const bool parsed = nlohmann::json::sax_parse(bytes.data(), bytes.data() + bytes.size(), &handler,
                                                  nlohmann::json::input_format_t::cbor);
    if (!parsed || !handler.isDone())
        return fail(ErrorCode::InvalidArgument,
                    "change digest: not the CBOR [epoch, seq, cursor, [[id, incarnation, version, fields] | "
                    "[id, incarnation] …]]");
    return {};
}

ChangeDigest toChangeDigest(const TypedDigest& digest)
{
    ChangeDigest result{digest.epoch, digest.seq, digest.cursor, {}};
    result.changes.reserve(digest.changes.size());
    for (const TypedDigest::Change& from : digest.changes) {
        DeviceChange& change = result.changes.emplace_back();
        change.id = digest.id(from);
        change.incarnation = from.incarnation;
        change.version = from.version;
        change.deleted = from.deleted;
        for (const TypedDigest::Field& field : digest.fieldsOf(from))
            change.fields[std::string(columnNames[std::size_t(field.column)])] =
                toJson(digest.values, field.value);
    }
    return result;
}

} // namespace drydock::wire
