// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session.h"
#include "ctl/arguments.h"
#include "ctl/output.h"

#include <nlohmann/json.hpp>

#include <ostream>
#include <string>
#include <vector>

namespace drydock::ctl {

/// What a command works with.
class Context
{
public:
    Context(const Arguments& arguments, client::Session& session, Output& output, std::ostream& problems)
        : m_arguments(arguments), m_session(session), m_output(output), m_problems(problems)
    {
    }

    [[nodiscard]] const Arguments& arguments() const { return m_arguments; }
    [[nodiscard]] const std::string& operand(std::size_t index) const { return m_arguments.operands[index]; }
    [[nodiscard]] client::Session& session() { return m_session; }
    [[nodiscard]] Output& output() { return m_output; }
    /// Says on standard error what does not end the command.
    void warn(const std::string& line) { m_problems << "drydockctl: " << printable(line) << std::endl; }

    [[nodiscard]] Expected<nlohmann::json> call(const std::string& action, nlohmann::json arguments)
    {
        return m_session.service().call(action, std::move(arguments));
    }
    /// All rows of a listing, page by page: those under `rows` in the answers.
    [[nodiscard]] Expected<std::vector<nlohmann::json>>
    callForRows(const std::string& action, const char* rows,
                const nlohmann::json& arguments = nlohmann::json::object());
    /// Calls, then prints the answer as one object.
    [[nodiscard]] Expected<void> callAndPrint(const std::string& action, nlohmann::json arguments)
    {
        const Expected<nlohmann::json> answer = call(action, std::move(arguments));
        if (!answer)
            return tl::unexpected(answer.error());
        m_output.object(*answer);
        return {};
    }

private:
    const Arguments& m_arguments;
    client::Session& m_session;
    Output& m_output;
    std::ostream& m_problems;
};

} // namespace drydock::ctl
