// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/state_codec.h"

#include "fleet/plain_update.h"
#include "fleet/state_merge.h"
#include "fleet/strict_json.h"

namespace drydock::state_codec {

namespace {

using nlohmann::json;

json envelope(std::int64_t now, std::string_view clientToken, Dialect dialect)
{
    json message{{"timestamp", now}};
    if (dialect == Dialect::Atlas)
        message["protocol"] = 1;
    if (!clientToken.empty())
        message["clientToken"] = clientToken;
    return message;
}

/// Sections that hold something, as AWS leaves empty ones out.
void putSection(json& message, const char* name, const json& values, json times)
{
    if (values.empty())
        return;
    message["state"][name] = values;
    message["metadata"][name] = std::move(times);
}

json wholeDocument(const StateDocument& document)
{
    json whole{{"state", json::object()}, {"metadata", json::object()}, {"version", document.version()}};
    putSection(whole, "desired", document.desired(), document.metadata(StateSection::Desired));
    putSection(whole, "reported", document.reported(), document.metadata(StateSection::Reported));
    return whole;
}

/// Appends `,"name":`, without the comma where it is the first member of an object that was begun.
std::string& member(std::string& text, std::string_view name)
{
    return text += text.back() == '{' ? name.substr(1) : name;
}

json deltaWithUrl(const StateDocument& document, Dialect dialect, std::string_view signedUrl,
                  bool withSoftware)
{
    auto delta = document.delta(dialect);
    if (!signedUrl.empty() && delta.contains("softwareURL"))
        delta["softwareURL"] = signedUrl;
    for (const auto key : softwareKeys) {
        if (!withSoftware)
            delta.erase(std::string(key));
    }
    return delta;
}

/// The texts of AWS's error page, where the error is not one of those that already have it.
std::string awsMessage(const Error& error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument:
        return error.field.empty() ? "Invalid JSON" : error.message;
    case ErrorCode::Forbidden:
        return "Forbidden";
    case ErrorCode::NotFound:
        return "Thing not found";
    case ErrorCode::Conflict:
        return "Version conflict";
    case ErrorCode::TooLarge:
        return "The payload exceeds the maximum size allowed";
    case ErrorCode::NotUtf8:
        return "Unsupported documented encoding; supported encoding is UTF-8";
    case ErrorCode::TooMany:
        return "Too many requests";
    case ErrorCode::Internal:
        return "Internal service failure";
    case ErrorCode::Unprocessable:
    case ErrorCode::Gone:
    case ErrorCode::Unsupported:
    case ErrorCode::Unavailable:
        return error.message;
    }
    return error.message;
}

Expected<void> readSection(const json& state, const char* name, std::optional<json>& section)
{
    const auto found = state.find(name);
    if (found == state.end())
        return {};
    if (!found->is_null() && !found->is_object()) {
        const bool desired = std::string_view(name) == "desired";
        return fail(ErrorCode::InvalidArgument,
                    desired ? "Desired node must be an object" : "Reported node must be an object",
                    std::string("state.") + name);
    }
    section = *found;
    return {};
}

/// Picks the clientToken at the top level of whatever comes, up to where it stops being JSON.
class TokenFinder
{
public:
    std::string token;

    bool null() { return value(); }
    bool boolean(bool) { return value(); }
    bool number_integer(std::int64_t) { return value(); }
    bool number_unsigned(std::uint64_t) { return value(); }
    bool number_float(double, const std::string&) { return value(); }
    bool binary(json::binary_t&) { return value(); }
    bool start_object(std::size_t) { return open(); }
    bool start_array(std::size_t) { return open(); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t, const std::string&, const json::exception&) { return false; }

    bool key(std::string& name)
    {
        m_expected = m_depth == 1 && name == "clientToken";
        return true;
    }

    bool string(std::string& text)
    {
        if (m_expected && text.size() <= longestClientToken)
            token = text;
        return value();
    }

private:
    bool value()
    {
        m_expected = false;
        return true;
    }
    bool open()
    {
        ++m_depth;
        return value();
    }
    bool close()
    {
        --m_depth;
        return true;
    }

    std::size_t m_depth = 0;
    bool m_expected = false;
};

} // namespace

Expected<StateUpdate> decodeUpdate(std::string_view payload, const StateLimits& limits)
{
    if (auto update = decodePlainUpdate(payload, limits))
        return *std::move(update);
    return decodeUpdateStrictly(payload, limits);
}

Expected<StateUpdate> decodeUpdateStrictly(std::string_view payload, const StateLimits& limits)
{
    // Message, `state` and section are three levels above what the limit counts.
    const JsonLimits jsonLimits{.maxDepth = limits.maxDepth + 3, .maxBytes = 16 * limits.maxBytes};
    auto message = parseStrictJson(payload, jsonLimits);
    if (!message && message.error().code == ErrorCode::Unprocessable)
        return fail(limits.dialect == Dialect::Aws ? ErrorCode::InvalidArgument : ErrorCode::Unprocessable,
                    "JSON contains too many levels of nesting; maximum is " + std::to_string(limits.maxDepth),
                    "state");
    if (!message)
        return tl::unexpected(message.error());
    if (!message->is_object())
        return fail(ErrorCode::InvalidArgument, "Invalid JSON: an update is an object");
    if (const auto found = message->find("protocol"); limits.dialect == Dialect::Atlas &&
                                                      found != message->end() &&
                                                      !(found->is_number_integer() && *found == 1))
        return fail(ErrorCode::InvalidArgument, "Unknown protocol; this service speaks protocol 1",
                    "protocol");
    StateUpdate update;
    if (const auto found = message->find("clientToken"); found != message->end()) {
        if (!found->is_string() || found->get_ref<const std::string&>().size() > longestClientToken)
            return fail(ErrorCode::InvalidArgument, "Invalid clientToken", "clientToken");
        update.clientToken = found->get<std::string>();
    }
    if (const auto found = message->find("version"); found != message->end()) {
        if (!found->is_number_unsigned())
            return fail(ErrorCode::InvalidArgument, "Invalid version", "version");
        update.version = found->get<std::uint64_t>();
    }
    const auto state = message->find("state");
    if (state == message->end())
        return fail(ErrorCode::InvalidArgument, "Missing required node: state", "state");
    if (!state->is_object())
        return fail(ErrorCode::InvalidArgument, "State node must be an object", "state");
    if (auto read = readSection(*state, "desired", update.desired); !read)
        return tl::unexpected(read.error());
    if (auto read = readSection(*state, "reported", update.reported); !read)
        return tl::unexpected(read.error());
    return update;
}

std::string clientTokenOf(std::string_view payload)
{
    // A key of a token that is not UTF-8 is not echoed: the answer could not be encoded.
    TokenFinder finder;
    if (!isUtf8(payload))
        return {};
    (void)json::sax_parse(payload.begin(), payload.end(), &finder);
    return finder.token;
}

std::string encodeUpdate(const StateUpdate& update, Dialect dialect)
{
    json message{{"state", json::object()}};
    if (dialect == Dialect::Atlas)
        message["protocol"] = 1;
    if (update.desired)
        message["state"]["desired"] = *update.desired;
    if (update.reported)
        message["state"]["reported"] = *update.reported;
    if (update.version)
        message["version"] = *update.version;
    if (!update.clientToken.empty())
        message["clientToken"] = update.clientToken;
    return jsonText(message);
}

std::string encodeAccepted(const StateDocument& document, const Applied& applied,
                           std::string_view clientToken, std::int64_t now, Dialect dialect)
{
    // Written at once, not built first: every update of every device is answered so.
    constexpr std::size_t usualSize = 768;
    std::string text;
    text.reserve(usualSize);
    text += '{';
    if (!clientToken.empty())
        appendQuoted(member(text, R"(,"clientToken":)"), clientToken);
    member(text, R"(,"metadata":)") += '{';
    const auto metadata = [&](StateSection section, const char* name, const std::optional<json>& part) {
        if (!part || !part->is_object())
            return;
        member(text, name);
        if (applied.written)
            state_merge::appendMetadata(text, *part, *applied.written);
        else
            document.appendMetadata(text, section, *part);
    };
    metadata(StateSection::Desired, R"(,"desired":)", applied.desired);
    metadata(StateSection::Reported, R"(,"reported":)", applied.reported);
    text += '}';
    if (dialect == Dialect::Atlas)
        member(text, R"(,"protocol":)") += '1';
    member(text, R"(,"state":)") += '{';
    if (applied.desired)
        appendJson(member(text, R"(,"desired":)"), *applied.desired);
    if (applied.reported)
        appendJson(member(text, R"(,"reported":)"), *applied.reported);
    text += '}';
    appendNumber(member(text, R"(,"timestamp":)"), now);
    appendNumber(member(text, R"(,"version":)"), document.version());
    text += '}';
    return text;
}

std::string encodeRejected(const Error& error, std::string_view clientToken, std::int64_t now,
                           Dialect dialect)
{
    auto message = envelope(now, clientToken, dialect);
    message["code"] = rejectionCode(error, dialect);
    message["message"] = dialect == Dialect::Aws ? awsMessage(error) : error.message;
    return jsonText(message);
}

std::string encodeDelta(const StateDocument& document, std::string_view clientToken, std::int64_t now,
                        Dialect dialect, std::string_view signedUrl, bool withSoftware)
{
    const auto delta = deltaWithUrl(document, dialect, signedUrl, withSoftware);
    if (delta.empty())
        return {};
    auto message = envelope(now, clientToken, dialect);
    message["version"] = document.version();
    message["metadata"] = document.metadata(StateSection::Desired, delta);
    message["state"] = delta;
    return jsonText(message);
}

std::string encodeGetAccepted(const StateDocument& document, std::string_view clientToken, std::int64_t now,
                              Dialect dialect, std::string_view signedUrl, bool withSoftware)
{
    auto message = envelope(now, clientToken, dialect);
    message.update(wholeDocument(document));
    if (const auto delta = deltaWithUrl(document, dialect, signedUrl, withSoftware); !delta.empty())
        message["state"]["delta"] = delta;
    return jsonText(message);
}

std::string encodeDocuments(const StateDocument& previous, const StateDocument& current,
                            std::string_view clientToken, std::int64_t now, Dialect dialect)
{
    auto message = envelope(now, clientToken, dialect);
    message["previous"] = wholeDocument(previous);
    message["current"] = wholeDocument(current);
    return jsonText(message);
}

int rejectionCode(const Error& error, Dialect dialect)
{
    if (dialect == Dialect::Aws && error.code == ErrorCode::Unprocessable)
        return shadowCode(ErrorCode::InvalidArgument);
    return shadowCode(error.code);
}

Expected<Answer> decodeAnswer(std::string_view payload)
{
    auto message = parseStrictJson(payload);
    if (!message)
        return tl::unexpected(message.error().in("answer"));
    if (!message->is_object())
        return fail(ErrorCode::InvalidArgument, "answer: wants an object");
    Answer answer;
    const auto text = [&](const char* key) {
        const auto found = message->find(key);
        return found != message->end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    const auto number = [&](const char* key) {
        const auto found = message->find(key);
        return found != message->end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
    };
    answer.clientToken = text("clientToken");
    answer.message = text("message");
    answer.timestamp = number("timestamp");
    const auto version = number("version");
    const auto code = number("code");
    if (version < 0 || code < 0 || code > 999)
        return fail(ErrorCode::InvalidArgument, "answer: version or code is out of range");
    answer.version = static_cast<std::uint64_t>(version);
    answer.code = static_cast<int>(code);
    if (const auto found = message->find("state"); found != message->end())
        answer.state = *found;
    return answer;
}

} // namespace drydock::state_codec
