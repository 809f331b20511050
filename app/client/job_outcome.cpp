// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/job_outcome.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace drydock::client {
namespace {

using Json = nlohmann::json;

std::size_t countOrZero(const Json& object, const char* key)
{
    const auto value = object.find(key);
    return value != object.end() && value->is_number_unsigned() ? value->get<std::size_t>() : 0;
}

} // namespace

std::size_t executionCount(const Json& summary, const char* state)
{
    const auto counts = summary.find("counts");
    return counts != summary.end() && counts->is_object() ? countOrZero(*counts, state) : 0;
}

std::size_t executionTotal(const Json& summary)
{
    return countOrZero(summary, "total");
}

std::size_t notSuccessful(const Json& summary)
{
    std::size_t sum = 0;
    for (const char* state :
         {"failed", "rejected", "timedOut", "canceled", "removed", "incompatible", "quarantined"})
        sum += executionCount(summary, state);
    return sum;
}

bool isSuccess(const Json& summary)
{
    const auto state = summary.find("state");
    return state != summary.end() && *state == "COMPLETED" &&
           executionCount(summary, "succeeded") + executionCount(summary, "alreadyInstalled") ==
               executionTotal(summary);
}

std::string progressLine(const Json& summary)
{
    std::string line = std::to_string(executionCount(summary, "succeeded")) + " of " +
                       std::to_string(executionTotal(summary)) + " succeeded";
    constexpr std::pair<const char*, const char*> others[] = {{"alreadyInstalled", "already installed"},
                                                              {"inProgress", "in progress"},
                                                              {"notified", "notified"},
                                                              {"queued", "queued"},
                                                              {"failed", "failed"},
                                                              {"timedOut", "timed out"},
                                                              {"rejected", "rejected"},
                                                              {"canceled", "canceled"},
                                                              {"removed", "removed"},
                                                              {"incompatible", "incompatible"},
                                                              {"quarantined", "quarantined"}};
    for (const auto& [name, words] : others) {
        if (const std::size_t number = executionCount(summary, name); number > 0)
            line += ", " + std::to_string(number) + " " + words;
    }
    return line;
}

} // namespace drydock::client
