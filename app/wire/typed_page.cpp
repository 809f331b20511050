// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/typed_page.h"

#include "wire/page_frame.h"
#include "wire/typed_json.h"
#include "wire/value_builder.h"

#include <algorithm>

namespace drydock::wire {
namespace {

tl::unexpected<Error> malformedPage()
{
    return fail(
        ErrorCode::InvalidArgument,
        "page of devices: not the CBOR {columns, rows, deleted, next, cursor}, or columns of different "
        "lengths");
}

/// Hears nlohmann's parser. Every call answers whether what came may stand there.
class PageHandler
{
public:
    explicit PageHandler(TypedPage& page) : m_page(page), m_nested(page.values) {}

    [[nodiscard]] bool isWhole() const
    {
        return m_at == At::End && m_hasColumns && m_hasRows && m_hasCursor &&
               m_page.cells.size() == m_page.columns.size() &&
               std::ranges::all_of(m_page.cells,
                                   [this](const auto& cells) { return cells.size() == m_page.rowCount(); });
    }

    bool null() { return scalar({}); }
    bool boolean(bool value) { return scalar(TypedValue::ofInteger(TypedValue::Kind::Boolean, value)); }
    bool number_integer(std::int64_t value)
    {
        return scalar(TypedValue::ofInteger(TypedValue::Kind::Integer, value));
    }
    bool number_unsigned(std::uint64_t value)
    {
        if (m_skipped == 0 && m_at == At::Top && m_key == "cursor") {
            m_page.cursor = value;
            m_hasCursor = true;
            return true;
        }
        return scalar(ValueBuilder::number(value));
    }
    bool number_float(double value, const std::string&) { return scalar(TypedValue::ofReal(value)); }
    bool string(const std::string& text)
    {
        if (m_skipped > 0)
            return true;
        if (m_nested.isOpen()) {
            m_nested.addText(text);
            return true;
        }
        switch (m_at) {
        case At::Top:
            if (m_key == "next")
                m_page.next = text;
            else if (m_key == "fleet")
                m_page.fleet = text;
            return m_key != "columns" && m_key != "rows" && m_key != "cursor" && m_key != "deleted";
        case At::Columns:
            m_page.columns.push_back(columnFrom(text));
            return true;
        case At::Deleted:
            m_page.deleted.push_back(m_page.values.addText(text));
            return true;
        case At::Cells:
            return cell(m_page.values.addText(text));
        case At::Begin:
        case At::Rows:
        case At::End:
            break;
        }
        return false;
    }
    bool binary(const nlohmann::json::binary_t&) { return scalar({}); }
    bool key(const std::string& name)
    {
        if (m_skipped > 0)
            return true;
        if (m_nested.isOpen())
            m_nested.addText(name);
        else
            m_key = name;
        return true;
    }
    bool start_array(std::size_t)
    {
        if (m_skipped > 0)
            return ++m_skipped <= ValueBuilder::deepest;
        if (m_nested.isOpen() || m_at == At::Cells)
            return m_nested.open(TypedValue::Kind::List);
        if (m_at == At::Rows) {
            m_page.cells.emplace_back();
            m_at = At::Cells;
            return true;
        }
        if (m_at != At::Top)
            return false;
        m_hasColumns = m_hasColumns || m_key == "columns";
        m_hasRows = m_hasRows || m_key == "rows";
        if (m_key == "columns")
            m_at = At::Columns;
        else if (m_key == "deleted")
            m_at = At::Deleted;
        else if (m_key == "rows")
            m_at = At::Rows;
        else
            m_skipped = 1;
        return m_key != "cursor";
    }
    bool end_array()
    {
        if (m_skipped > 0)
            return --m_skipped >= 0;
        if (m_nested.isOpen())
            return closed();
        m_at = m_at == At::Cells ? At::Rows : At::Top;
        return true;
    }
    bool start_object(std::size_t)
    {
        if (m_skipped > 0)
            return ++m_skipped <= ValueBuilder::deepest;
        if (m_nested.isOpen() || m_at == At::Cells)
            return m_nested.open(TypedValue::Kind::Map);
        if (m_at == At::Begin) {
            m_at = At::Top;
            return true;
        }
        m_skipped = 1;
        return m_at == At::Top && m_key != "columns" && m_key != "rows" && m_key != "cursor" &&
               m_key != "deleted";
    }
    bool end_object()
    {
        if (m_skipped > 0)
            return --m_skipped >= 0;
        if (m_nested.isOpen())
            return closed();
        m_at = At::End;
        return true;
    }
    template <typename Exception>
    bool parse_error(std::size_t, const std::string&, const Exception&)
    {
        return false;
    }

private:
    enum class At { Begin, Top, Columns, Deleted, Rows, Cells, End };

    bool scalar(const TypedValue& value)
    {
        if (m_skipped > 0)
            return true;
        if (m_nested.isOpen()) {
            m_nested.add(value);
            return true;
        }
        if (m_at == At::Cells)
            return cell(value);
        return m_at == At::Top && m_key != "columns" && m_key != "rows" && m_key != "cursor" &&
               m_key != "deleted";
    }
    bool cell(const TypedValue& value)
    {
        m_page.cells.back().push_back(value);
        return true;
    }
    bool closed()
    {
        const auto container = m_nested.close();
        return !container || cell(*container);
    }

    TypedPage& m_page;
    ValueBuilder m_nested; ///< the value of a cell that is a list or a map
    At m_at = At::Begin;
    int m_skipped = 0; ///< depth within a member that is not known here
    std::string m_key;
    bool m_hasColumns = false;
    bool m_hasRows = false;
    bool m_hasCursor = false;
};

} // namespace

int TypedPage::columnIndex(ColumnId column) const
{
    const auto found = std::ranges::find(columns, column);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

Expected<TypedPage> readPage(std::string_view bytes)
{
    const Expected<std::string> plain = openPageFrame(bytes);
    if (!plain)
        return tl::unexpected(plain.error());
    TypedPage page;
    PageHandler handler(page);
    const bool parsed = nlohmann::json::sax_parse(plain->data(), plain->data() + plain->size(), &handler,
                                                  nlohmann::json::input_format_t::cbor);
    if (!parsed || !handler.isWhole())
        return malformedPage();
    return page;
}

DevicePage toDevicePage(const TypedPage& page)
{
    DevicePage result;
    result.next = page.next;
    result.cursor = page.cursor;
    result.fleet = page.fleet;
    for (const TypedValue& id : page.deleted)
        result.deleted.emplace_back(page.values.text(id));
    for (std::size_t c = 0; c < page.columns.size(); ++c) {
        if (page.columns[c] == ColumnId::Other)
            continue;
        result.columns.emplace_back(columnNames[std::size_t(page.columns[c])]);
        auto& cells = result.cells.emplace_back();
        cells.reserve(page.cells[c].size());
        for (const TypedValue& value : page.cells[c])
            cells.push_back(toJson(page.values, value));
    }
    return result;
}

} // namespace drydock::wire
