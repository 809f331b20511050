// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/process/child_binding.h"

#include "platform/requests.h"
#include "platform/windows_api.h"

namespace drydock::platform {

/// A job: Windows ends what is in it when the last handle to it is closed, which it does itself for one that
/// dies.
struct ChildBinding::System
{
    System() : job(::CreateJobObjectW(nullptr, nullptr))
    {
        JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
        limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
        ::SetInformationJobObject(job.get(), JobObjectExtendedLimitInformation, &limits, sizeof limits);
    }
    Handle job;
};

ChildBinding::ChildBinding(QProcess& process) : m_process(process), m_system(std::make_unique<System>())
{
    m_process.setCreateProcessArgumentsModifier([](QProcess::CreateProcessArguments* arguments) {
        arguments->flags |= CREATE_NEW_PROCESS_GROUP | CREATE_NO_WINDOW;
    });
}

ChildBinding::~ChildBinding() = default;

void ChildBinding::started()
{
    // QProcess offers no way to have it start within the job: who is killed in this moment leaves it behind.
    const Handle process(::OpenProcess(PROCESS_SET_QUOTA | PROCESS_TERMINATE, FALSE,
                                       static_cast<DWORD>(m_process.processId())));
    if (process)
        ::AssignProcessToJobObject(m_system->job.get(), process.get());
}

void ChildBinding::requestEnd()
{
    // `terminate` writes to a program's windows, and these have none.
    platform::requestEnd(m_process.processId());
}

} // namespace drydock::platform
