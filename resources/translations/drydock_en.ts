<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>JobStates</name>
    <message numerus="yes">
        <source>%Ln succeeded</source>
        <translation>
            <numerusform>%Ln succeeded</numerusform>
            <numerusform>%Ln succeeded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in progress</source>
        <translation>
            <numerusform>%Ln in progress</numerusform>
            <numerusform>%Ln in progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not successful</source>
        <translation>
            <numerusform>%Ln not successful</numerusform>
            <numerusform>%Ln not successful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln canceled</source>
        <translation>
            <numerusform>%Ln canceled</numerusform>
            <numerusform>%Ln canceled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewLists</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::AttentionModel</name>
    <message numerus="yes">
        <source>%1: %n device(s)</source>
        <translation>
            <numerusform>%1: %n device</numerusform>
            <numerusform>%1: %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in %1</source>
        <translation>
            <numerusform>%n of them in %1</numerusform>
            <numerusform>%n of them in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::AuditChain</name>
    <message numerus="yes">
        <source>All %Ln line(s) are in their order and fit their hashes.</source>
        <translation>
            <numerusform>%Ln line is in its order and fits its hash.</numerusform>
            <numerusform>All %Ln lines are in their order and fit their hashes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::AuditExportRun</name>
    <message numerus="yes">
        <source>Exported %Ln line(s) of the history</source>
        <translation>
            <numerusform>Exported %Ln line of the history</numerusform>
            <numerusform>Exported %Ln lines of the history</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::AuditWords</name>
    <message numerus="yes">
        <source>Told %Ln device(s)</source>
        <translation>
            <numerusform>Told %Ln device</numerusform>
            <numerusform>Told %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told %Ln device(s) of %1</source>
        <translation>
            <numerusform>Told %Ln device of %1</numerusform>
            <numerusform>Told %Ln devices of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent the command again to %Ln device(s)</source>
        <translation>
            <numerusform>Sent the command again to %Ln device</numerusform>
            <numerusform>Sent the command again to %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent the command of %1 again to %Ln device(s)</source>
        <translation>
            <numerusform>Sent the command of %1 again to %Ln device</numerusform>
            <numerusform>Sent the command of %1 again to %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Began another attempt on %Ln device(s)</source>
        <translation>
            <numerusform>Began another attempt on %Ln device</numerusform>
            <numerusform>Began another attempt on %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Began another attempt of %1 on %Ln device(s)</source>
        <translation>
            <numerusform>Began another attempt of %1 on %Ln device</numerusform>
            <numerusform>Began another attempt of %1 on %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended %Ln attempt(s) as failed</source>
        <translation>
            <numerusform>Ended %Ln attempt as failed</numerusform>
            <numerusform>Ended %Ln attempts as failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended %Ln attempt(s) of %1 as failed</source>
        <translation>
            <numerusform>Ended %Ln attempt of %1 as failed</numerusform>
            <numerusform>Ended %Ln attempts of %1 as failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended %Ln attempt(s) as timed out</source>
        <translation>
            <numerusform>Ended %Ln attempt as timed out</numerusform>
            <numerusform>Ended %Ln attempts as timed out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended %Ln attempt(s) of %1 as timed out</source>
        <translation>
            <numerusform>Ended %Ln attempt of %1 as timed out</numerusform>
            <numerusform>Ended %Ln attempts of %1 as timed out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened the next wave, %Ln device(s)</source>
        <translation>
            <numerusform>Opened the next wave, %Ln device</numerusform>
            <numerusform>Opened the next wave, %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened the next wave of %1, %Ln device(s)</source>
        <translation>
            <numerusform>Opened the next wave of %1, %Ln device</numerusform>
            <numerusform>Opened the next wave of %1, %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln device(s) into quarantine</source>
        <translation>
            <numerusform>Put %Ln device into quarantine</numerusform>
            <numerusform>Put %Ln devices into quarantine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln device(s) of %1 into quarantine</source>
        <translation>
            <numerusform>Put %Ln device of %1 into quarantine</numerusform>
            <numerusform>Put %Ln devices of %1 into quarantine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln device(s) out of quarantine</source>
        <translation>
            <numerusform>Let %Ln device out of quarantine</numerusform>
            <numerusform>Let %Ln devices out of quarantine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln device(s) of %1 out of quarantine</source>
        <translation>
            <numerusform>Let %Ln device of %1 out of quarantine</numerusform>
            <numerusform>Let %Ln devices of %1 out of quarantine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took in %Ln device(s)</source>
        <translation>
            <numerusform>Took in %Ln device</numerusform>
            <numerusform>Took in %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln device(s) into %1</source>
        <translation>
            <numerusform>Took %Ln device into %1</numerusform>
            <numerusform>Took %Ln devices into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go %Ln device(s)</source>
        <translation>
            <numerusform>Let go %Ln device</numerusform>
            <numerusform>Let go %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln device(s) of %1 go</source>
        <translation>
            <numerusform>Let %Ln device of %1 go</numerusform>
            <numerusform>Let %Ln devices of %1 go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings %Ln device(s) back</source>
        <translation>
            <numerusform>Brings %Ln device back</numerusform>
            <numerusform>Brings %Ln devices back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Job %1 brings %Ln device(s) back</source>
        <translation>
            <numerusform>Job %1 brings %Ln device back</numerusform>
            <numerusform>Job %1 brings %Ln devices back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) do not go back</source>
        <translation>
            <numerusform>%Ln device does not go back</numerusform>
            <numerusform>%Ln devices do not go back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) of %1 do not go back</source>
        <translation>
            <numerusform>%Ln device of %1 does not go back</numerusform>
            <numerusform>%Ln devices of %1 do not go back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::CommandWords</name>
    <message numerus="yes">
        <source>%Ln device(s) that have not begun stay as they are.</source>
        <translation>
            <numerusform>%Ln device that has not begun stays as it is.</numerusform>
            <numerusform>%Ln devices that have not begun stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that have begun may finish; how they end still counts.</source>
        <translation>
            <numerusform>%Ln device that has begun may finish; how it ends still counts.</numerusform>
            <numerusform>%Ln devices that have begun may finish; how they end still counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that have begun count as canceled at once. A device that is installing may still end up with the new version.</source>
        <translation>
            <numerusform>%Ln device that has begun counts as canceled at once. If it is installing, it may still end up with the new version.</numerusform>
            <numerusform>%Ln devices that have begun count as canceled at once. A device that is installing may still end up with the new version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that have the version keep it.</source>
        <translation>
            <numerusform>%Ln device that has the version keeps it.</numerusform>
            <numerusform>%Ln devices that have the version keep it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that were told go on; how they end still counts.</source>
        <translation>
            <numerusform>%Ln device that was told goes on; how it ends still counts.</numerusform>
            <numerusform>%Ln devices that were told go on; how they end still counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that did not succeed so far no longer count: the rules that stop the job begin to count anew.</source>
        <translation>
            <numerusform>%Ln device that did not succeed so far no longer counts: the rules that stop the job begin to count anew.</numerusform>
            <numerusform>%Ln devices that did not succeed so far no longer count: the rules that stop the job begin to count anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wave %1 opens, with %Ln device(s).</source>
        <translation>
            <numerusform>Wave %1 opens, with %Ln device.</numerusform>
            <numerusform>Wave %1 opens, with %Ln devices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wave %1 opens all the same, with %Ln device(s).</source>
        <translation>
            <numerusform>Wave %1 opens all the same, with %Ln device.</numerusform>
            <numerusform>Wave %1 opens all the same, with %Ln devices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that were told and have not ended are not waited for.</source>
        <translation>
            <numerusform>%Ln device that was told and has not ended is not waited for.</numerusform>
            <numerusform>%Ln devices that were told and have not ended are not waited for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that were not told stay as they are.</source>
        <translation>
            <numerusform>%Ln device that was not told stays as it is.</numerusform>
            <numerusform>%Ln devices that were not told stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of its %Ln device(s) is told. It cannot be approved any more, but cloned.</source>
        <translation>
            <numerusform>Its %Ln device is not told. It cannot be approved any more, but cloned.</numerusform>
            <numerusform>None of its %Ln devices is told. It cannot be approved any more, but cloned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::ComplianceModel</name>
    <message numerus="yes">
        <source>%1, %n device(s), %2 on the latest version</source>
        <translation>
            <numerusform>%1, %n device, %2 on the latest version</numerusform>
            <numerusform>%1, %n devices, %2 on the latest version</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::DeviceText</name>
    <message numerus="yes">
        <source>%n percent</source>
        <translation>
            <numerusform>%n percent</numerusform>
            <numerusform>%n percent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::FacetModel</name>
    <message numerus="yes">
        <source>%1, %n devices, chosen</source>
        <translation>
            <numerusform>%1, %n device, chosen</numerusform>
            <numerusform>%1, %n devices, chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n devices</source>
        <translation>
            <numerusform>%1, %n device</numerusform>
            <numerusform>%1, %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::FailureReasonModel</name>
    <message numerus="yes">
        <source>%1: %n device(s)</source>
        <translation>
            <numerusform>%1: %n device</numerusform>
            <numerusform>%1: %n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::ForecastWords</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>besides %Ln time(s) it waits for you</source>
        <translation>
            <numerusform>besides %Ln time it waits for you</numerusform>
            <numerusform>besides %Ln times it waits for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s), told on return</source>
        <translation>
            <numerusform>%Ln device, told on return</numerusform>
            <numerusform>%Ln devices, told on return</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %Ln simulated run(s), with %1 of the devices going offline and %2 for an update besides its download.</source>
        <translation>
            <numerusform>From %Ln simulated run, with %1 of the devices going offline and %2 for an update besides its download.</numerusform>
            <numerusform>From %Ln simulated runs, with %1 of the devices going offline and %2 for an update besides its download.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::GroupListModel</name>
    <message numerus="yes">
        <source>%1, dynamic, %Ln device(s), %2</source>
        <translation>
            <numerusform>%1, dynamic, %Ln device, %2</numerusform>
            <numerusform>%1, dynamic, %Ln devices, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, static, %Ln device(s)</source>
        <translation>
            <numerusform>%1, static, %Ln device</numerusform>
            <numerusform>%1, static, %Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::GroupStore</name>
    <message numerus="yes">
        <source>Added %Ln device(s) to %1</source>
        <translation>
            <numerusform>Added %Ln device to %1</numerusform>
            <numerusform>Added %Ln devices to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not all of %Ln device(s) were added to %1</source>
        <translation>
            <numerusform>%Ln device was not added to %1</numerusform>
            <numerusform>Not all of %Ln devices were added to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln device(s) out of %1</source>
        <translation>
            <numerusform>Took %Ln device out of %1</numerusform>
            <numerusform>Took %Ln devices out of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not all of %Ln device(s) were taken out of %1</source>
        <translation>
            <numerusform>%Ln device was not taken out of %1</numerusform>
            <numerusform>Not all of %Ln devices were taken out of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::HoldActions</name>
    <message numerus="yes">
        <source>Released %Ln device(s)</source>
        <translation>
            <numerusform>Released %Ln device</numerusform>
            <numerusform>Released %Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::HoldWords</name>
    <message numerus="yes">
        <source>%Ln device(s) held back</source>
        <translation>
            <numerusform>%Ln device held back</numerusform>
            <numerusform>%Ln devices held back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::JobActions</name>
    <message numerus="yes">
        <source>%Ln device(s) go back.</source>
        <translation>
            <numerusform>%Ln device goes back.</numerusform>
            <numerusform>%Ln devices go back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) stay as they are; its decisions say why.</source>
        <translation>
            <numerusform>%Ln device stays as it is; its decisions say why.</numerusform>
            <numerusform>%Ln devices stay as they are; its decisions say why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::JobDetail</name>
    <message numerus="yes">
        <source>Going back to %1: %Ln device(s), %2</source>
        <comment>a package; a job&apos;s state</comment>
        <translation>
            <numerusform>Going back to %1: %Ln device, %2</numerusform>
            <numerusform>Going back to %1: %Ln devices, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::JobWords</name>
    <message numerus="yes">
        <source>%Ln chosen device(s)</source>
        <translation>
            <numerusform>%Ln chosen device</numerusform>
            <numerusform>%Ln chosen devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 to %Ln device(s) of group %3</source>
        <translation>
            <numerusform>%1 %2 to %Ln device of group %3</numerusform>
            <numerusform>%1 %2 to %Ln devices of group %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 to %Ln chosen device(s)</source>
        <translation>
            <numerusform>%1 %2 to %Ln chosen device</numerusform>
            <numerusform>%1 %2 to %Ln chosen devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 to %Ln device(s) matching %3</source>
        <translation>
            <numerusform>%1 %2 to %Ln device matching %3</numerusform>
            <numerusform>%1 %2 to %Ln devices matching %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln device(s) a minute.</source>
        <translation>
            <numerusform>At most %Ln device a minute.</numerusform>
            <numerusform>At most %Ln devices a minute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A device that failed is tried again %n time(s).</source>
        <translation>
            <numerusform>A device that failed is tried again once.</numerusform>
            <numerusform>A device that failed is tried again %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A device that timed out is tried again %n time(s).</source>
        <translation>
            <numerusform>A device that timed out is tried again once.</numerusform>
            <numerusform>A device that timed out is tried again %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A device that failed or timed out is tried again %n time(s).</source>
        <translation>
            <numerusform>A device that failed or timed out is tried again once.</numerusform>
            <numerusform>A device that failed or timed out is tried again %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A command without an answer is sent again after %1, up to %n time(s).</source>
        <translation>
            <numerusform>A command without an answer is sent again after %1, once.</numerusform>
            <numerusform>A command without an answer is sent again after %1, up to %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <comment>size of a wave</comment>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It pauses when %1 % of those tried did not succeed, from %Ln device(s) on.</source>
        <translation>
            <numerusform>It pauses when %1 % of those tried did not succeed, from %Ln device on.</numerusform>
            <numerusform>It pauses when %1 % of those tried did not succeed, from %Ln devices on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 % of those tried failed, from %Ln device(s) on.</source>
        <translation>
            <numerusform>It %1 when %2 % of those tried failed, from %Ln device on.</numerusform>
            <numerusform>It %1 when %2 % of those tried failed, from %Ln devices on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 % of those tried rejected it, from %Ln device(s) on.</source>
        <translation>
            <numerusform>It %1 when %2 % of those tried rejected it, from %Ln device on.</numerusform>
            <numerusform>It %1 when %2 % of those tried rejected it, from %Ln devices on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 % of those tried timed out, from %Ln device(s) on.</source>
        <translation>
            <numerusform>It %1 when %2 % of those tried timed out, from %Ln device on.</numerusform>
            <numerusform>It %1 when %2 % of those tried timed out, from %Ln devices on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 % of those told went offline, from %Ln device(s) on.</source>
        <translation>
            <numerusform>It %1 when %2 % of those told went offline, from %Ln device on.</numerusform>
            <numerusform>It %1 when %2 % of those told went offline, from %Ln devices on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 % of those tried did not succeed, from %Ln device(s) on.</source>
        <translation>
            <numerusform>It %1 when %2 % of those tried did not succeed, from %Ln device on.</numerusform>
            <numerusform>It %1 when %2 % of those tried did not succeed, from %Ln devices on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1 a minute on, times %2 with every %Ln device(s) told.</source>
        <translation>
            <numerusform>From %1 a minute on, times %2 with every %Ln device told.</numerusform>
            <numerusform>From %1 a minute on, times %2 with every %Ln devices told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1 a minute on, times %2 with every %Ln device(s) that succeeded.</source>
        <translation>
            <numerusform>From %1 a minute on, times %2 with every %Ln device that succeeded.</numerusform>
            <numerusform>From %1 a minute on, times %2 with every %Ln devices that succeeded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln device(s) at once.</source>
        <translation>
            <numerusform>At most %Ln device at once.</numerusform>
            <numerusform>At most %Ln devices at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A device that fails %Ln time(s) within %1 is held back for %2.</source>
        <translation>
            <numerusform>A device that fails %Ln time within %1 is held back for %2.</numerusform>
            <numerusform>A device that fails %Ln times within %1 is held back for %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that go back</source>
        <translation>
            <numerusform>%Ln device that goes back</numerusform>
            <numerusform>%Ln devices that go back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 to %Ln device(s) that go back</source>
        <translation>
            <numerusform>%1 %2 to %Ln device that goes back</numerusform>
            <numerusform>%1 %2 to %Ln devices that go back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::LocalFleetModel</name>
    <message numerus="yes">
        <source>%Ln simulated devices</source>
        <translation>
            <numerusform>%Ln simulated device</numerusform>
            <numerusform>%Ln simulated devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::PackageModel</name>
    <message numerus="yes">
        <source>%1, %n version(s)</source>
        <translation>
            <numerusform>%1, %n version</numerusform>
            <numerusform>%1, %n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n version(s)</source>
        <translation>
            <numerusform>%1 of %n version</numerusform>
            <numerusform>%1 of %n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, %3, %4, %n device(s)</source>
        <translation>
            <numerusform>%1 %2, %3, %4, %n device</numerusform>
            <numerusform>%1 %2, %3, %4, %n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::PlanDraft</name>
    <message numerus="yes">
        <source>all others: %Ln device(s)</source>
        <translation>
            <numerusform>all others: %Ln device</numerusform>
            <numerusform>all others: %Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::PlanSummary</name>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln rule</numerusform>
            <numerusform>%Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried again %Ln time(s)</source>
        <translation>
            <numerusform>tried again %Ln time</numerusform>
            <numerusform>tried again %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln window(s)</source>
        <translation>
            <numerusform>%Ln window</numerusform>
            <numerusform>%Ln windows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln at up to %1 a minute</source>
        <translation>
            <numerusform>All %Ln at up to %1 a minute</numerusform>
            <numerusform>All %Ln at up to %1 a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln, only %1</source>
        <comment>devices, in a window</comment>
        <translation>
            <numerusform>All %Ln, only %1</numerusform>
            <numerusform>All %Ln, only %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::PlanWords</name>
    <message numerus="yes">
        <source>It %1 when %2 of at least %Ln device(s) tried fail.</source>
        <translation>
            <numerusform>It %1 when %2 of at least %Ln device tried fail.</numerusform>
            <numerusform>It %1 when %2 of at least %Ln devices tried fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 of at least %Ln device(s) tried reject it.</source>
        <translation>
            <numerusform>It %1 when %2 of at least %Ln device tried reject it.</numerusform>
            <numerusform>It %1 when %2 of at least %Ln devices tried reject it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 of at least %Ln device(s) tried time out.</source>
        <translation>
            <numerusform>It %1 when %2 of at least %Ln device tried time out.</numerusform>
            <numerusform>It %1 when %2 of at least %Ln devices tried time out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 of at least %Ln device(s) told go offline.</source>
        <translation>
            <numerusform>It %1 when %2 of at least %Ln device told go offline.</numerusform>
            <numerusform>It %1 when %2 of at least %Ln devices told go offline.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 of at least %Ln device(s) tried do not succeed.</source>
        <translation>
            <numerusform>It %1 when %2 of at least %Ln device tried do not succeed.</numerusform>
            <numerusform>It %1 when %2 of at least %Ln devices tried do not succeed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A device that fails %Ln time(s) within %1 is held back from all jobs for %2.</source>
        <translation>
            <numerusform>A device that fails %Ln time within %1 is held back from all jobs for %2.</numerusform>
            <numerusform>A device that fails %Ln times within %1 is held back from all jobs for %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It begins with %1 a minute, times %2 with every %Ln device(s) told.</source>
        <translation>
            <numerusform>It begins with %1 a minute, times %2 with every %Ln device told.</numerusform>
            <numerusform>It begins with %1 a minute, times %2 with every %Ln devices told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It begins with %1 a minute, times %2 with every %Ln device(s) that succeeded.</source>
        <translation>
            <numerusform>It begins with %1 a minute, times %2 with every %Ln device that succeeded.</numerusform>
            <numerusform>It begins with %1 a minute, times %2 with every %Ln devices that succeeded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No more than %Ln device(s) are at it at the same time.</source>
        <translation>
            <numerusform>No more than %Ln device is at it at the same time.</numerusform>
            <numerusform>No more than %Ln devices are at it at the same time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::UpdateWords</name>
    <message numerus="yes">
        <source>%Ln chosen device(s)</source>
        <translation>
            <numerusform>%Ln chosen device</numerusform>
            <numerusform>%Ln chosen devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) have it already</source>
        <translation>
            <numerusform>%Ln device has it already</numerusform>
            <numerusform>%Ln devices have it already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are of a model that it is not made for</source>
        <translation>
            <numerusform>%Ln device is of a model that it is not made for</numerusform>
            <numerusform>%Ln devices are of a model that it is not made for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are busy with another job and wait for its end</source>
        <translation>
            <numerusform>%Ln device is busy with another job and waits for its end</numerusform>
            <numerusform>%Ln devices are busy with other jobs and wait for their end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s): %1</source>
        <translation>
            <numerusform>%Ln device: %1</numerusform>
            <numerusform>%Ln devices: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are offline now and get it when they return.</source>
        <translation>
            <numerusform>%Ln device is offline now and gets it when it returns.</numerusform>
            <numerusform>%Ln devices are offline now and get it when they return.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A device that fails tries up to %Ln more time(s).</source>
        <translation>
            <numerusform>A device that fails tries once more.</numerusform>
            <numerusform>A device that fails tries up to %Ln more times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A device that timed out tries up to %Ln more time(s).</source>
        <translation>
            <numerusform>A device that timed out tries once more.</numerusform>
            <numerusform>A device that timed out tries up to %Ln more times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A command that stays unanswered for %1 is sent again, %Ln time(s) at most.</source>
        <translation>
            <numerusform>A command that stays unanswered for %1 is sent again, once.</numerusform>
            <numerusform>A command that stays unanswered for %1 is sent again, %Ln times at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) (%1) get %2 at once.</source>
        <translation>
            <numerusform>%Ln device (%1) gets %2 at once.</numerusform>
            <numerusform>%Ln devices (%1) get %2 at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) (%1) get %2, no more than %3 a minute: the last one that is online is told after about %4.</source>
        <translation>
            <numerusform>%Ln device (%1) gets %2, no more than %3 a minute: if it is online, it is told after about %4.</numerusform>
            <numerusform>%Ln devices (%1) get %2, no more than %3 a minute: the last one that is online is told after about %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are held back from all jobs</source>
        <translation>
            <numerusform>%Ln device is held back from all jobs</numerusform>
            <numerusform>%Ln devices are held back from all jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) (%1) get %2, no more than %3 a minute.</source>
        <translation>
            <numerusform>%Ln device (%1) gets %2, no more than %3 a minute.</numerusform>
            <numerusform>%Ln devices (%1) get %2, no more than %3 a minute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A device that fails or times out tries up to %Ln more time(s).</source>
        <translation>
            <numerusform>A device that fails or times out tries up to %Ln more time.</numerusform>
            <numerusform>A device that fails or times out tries up to %Ln more times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::VersionModel</name>
    <message numerus="yes">
        <source>%1: %n device(s)</source>
        <translation>
            <numerusform>%1: %n device</numerusform>
            <numerusform>%1: %n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::WaveWords</name>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, pauses at %2 % of %Ln or more</source>
        <comment>2 of 4 failed, …</comment>
        <translation>
            <numerusform>%1, pauses at %2 % of %Ln or more</numerusform>
            <numerusform>%1, pauses at %2 % of %Ln or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <comment>size of a wave</comment>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) (%1)</source>
        <comment>size of a wave, and by which rule</comment>
        <translation>
            <numerusform>%Ln device (%1)</numerusform>
            <numerusform>%Ln devices (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %1 it pauses when %2 of at least %Ln device(s) tried do not succeed.</source>
        <translation>
            <numerusform>In %1 it pauses when %2 of at least %Ln device tried do not succeed.</numerusform>
            <numerusform>In %1 it pauses when %2 of at least %Ln devices tried do not succeed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the other %Ln</source>
        <comment>devices</comment>
        <translation>
            <numerusform>the other %Ln</numerusform>
            <numerusform>the other %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::WhyWords</name>
    <message numerus="yes">
        <source>It was told of %1 %Ln time(s) and has not answered yet.</source>
        <translation>
            <numerusform>It was told of %1 %Ln time and has not answered yet.</numerusform>
            <numerusform>It was told of %1 %Ln times and has not answered yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The job tells at most %Ln device(s) a minute.</source>
        <translation>
            <numerusform>The job tells at most %Ln device a minute.</numerusform>
            <numerusform>The job tells at most %Ln devices a minute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln device(s) are told before this one.</source>
        <translation>
            <numerusform>At most %Ln device is told before this one.</numerusform>
            <numerusform>At most %Ln devices are told before this one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::ActivityBar</name>
    <message numerus="yes">
        <source>%Ln line(s) shown</source>
        <translation>
            <numerusform>%Ln line shown</numerusform>
            <numerusform>%Ln lines shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::ComplianceSection</name>
    <message numerus="yes">
        <source>%1 on %Ln device(s)</source>
        <translation>
            <numerusform>%1 on %Ln device</numerusform>
            <numerusform>%1 on %Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::DeleteDialog</name>
    <message numerus="yes">
        <source>%Ln device(s) run it and keep it, but none can be brought back to it.</source>
        <translation>
            <numerusform>%Ln device runs it and keeps it, but none can be brought back to it.</numerusform>
            <numerusform>%Ln devices run it and keep it, but none can be brought back to it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::DetailPane</name>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::DevicesBar</name>
    <message numerus="yes">
        <source>%Ln devices match</source>
        <translation>
            <numerusform>%Ln device matches</numerusform>
            <numerusform>%Ln devices match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes, sort again</source>
        <translation>
            <numerusform>%Ln change, sort again</numerusform>
            <numerusform>%Ln changes, sort again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::GroupDevicesField</name>
    <message numerus="yes">
        <source>Its %Ln device(s) stay. Paste ids to replace them.</source>
        <translation>
            <numerusform>Its %Ln device stays. Paste ids to replace it.</numerusform>
            <numerusform>Its %Ln devices stay. Paste ids to replace them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) named.</source>
        <translation>
            <numerusform>%Ln device named.</numerusform>
            <numerusform>%Ln devices named.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln id(s) named more than once.</source>
        <translation>
            <numerusform>%Ln id named more than once.</numerusform>
            <numerusform>%Ln ids named more than once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln never heard of, kept all the same: %1</source>
        <translation>
            <numerusform>%Ln never heard of, kept all the same: %1</numerusform>
            <numerusform>%Ln never heard of, kept all the same: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out, no device id(s): %1</source>
        <translation>
            <numerusform>%Ln left out, no device id: %1</numerusform>
            <numerusform>%Ln left out, no device ids: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::GroupHeader</name>
    <message numerus="yes">
        <source>%Ln of %1 devices</source>
        <translation>
            <numerusform>%Ln of %1 devices</numerusform>
            <numerusform>%Ln of %1 devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln device(s) stay as they are, and jobs that are over keep theirs. This cannot be undone.</source>
        <translation>
            <numerusform>Its %Ln device stays as it is, and jobs that are over keep theirs. This cannot be undone.</numerusform>
            <numerusform>Its %Ln devices stay as they are, and jobs that are over keep theirs. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::GroupQueryField</name>
    <message numerus="yes">
        <source>Finds %Ln device(s) now.</source>
        <translation>
            <numerusform>Finds %Ln device now.</numerusform>
            <numerusform>Finds %Ln devices now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::GroupsPage</name>
    <message numerus="yes">
        <source>%Ln of %1 devices are listed. Scroll down for more.</source>
        <translation>
            <numerusform>%Ln of %1 devices is listed. Scroll down for more.</numerusform>
            <numerusform>%Ln of %1 devices are listed. Scroll down for more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::LocalFleetPanel</name>
    <message numerus="yes">
        <source>%Ln devices</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::NewUpdateDialog</name>
    <message numerus="yes">
        <source>%Ln devices</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %Ln devices</source>
        <translation>
            <numerusform>Update %Ln device</numerusform>
            <numerusform>Update %Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::PackageBar</name>
    <message numerus="yes">
        <source>%Ln package(s)</source>
        <translation>
            <numerusform>%Ln package</numerusform>
            <numerusform>%Ln packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s), %1 in storage</source>
        <translation>
            <numerusform>%Ln version, %1 in storage</numerusform>
            <numerusform>%Ln versions, %1 in storage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::PackageDetails</name>
    <message numerus="yes">
        <source>%Ln device(s) run it</source>
        <translation>
            <numerusform>%Ln device runs it</numerusform>
            <numerusform>%Ln devices run it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::QuarantineSection</name>
    <message numerus="yes">
        <source>%Ln device(s) that no job tells anything</source>
        <translation>
            <numerusform>%Ln device that no job tells anything</numerusform>
            <numerusform>%Ln devices that no job tells anything</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln devices</source>
        <translation>
            <numerusform>Release %Ln device</numerusform>
            <numerusform>Release %Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::Rail</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::ReasonsSection</name>
    <message numerus="yes">
        <source>Why %Ln did not succeed</source>
        <translation>
            <numerusform>Why %Ln device did not succeed</numerusform>
            <numerusform>Why %Ln devices did not succeed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::SelectionMenu</name>
    <message numerus="yes">
        <source>Update %Ln devices…</source>
        <translation>
            <numerusform>Update %Ln device…</numerusform>
            <numerusform>Update %Ln devices…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make a group of %Ln devices…</source>
        <translation>
            <numerusform>Make a group of this device…</numerusform>
            <numerusform>Make a group of %Ln devices…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::StatusLine</name>
    <message numerus="yes">
        <source>%Ln devices</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <comment>title of a task</comment>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages/s</source>
        <translation>
            <numerusform>%Ln message/s</numerusform>
            <numerusform>%Ln messages/s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::TouchedSection</name>
    <message numerus="yes">
        <source>%Ln more devices</source>
        <translation>
            <numerusform>%Ln more device</numerusform>
            <numerusform>%Ln more devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::WaveSection</name>
    <message numerus="yes">
        <source>%n, none is open yet</source>
        <translation>
            <numerusform>%n, it is not open yet</numerusform>
            <numerusform>%n, none is open yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::WhomStep</name>
    <message numerus="yes">
        <source>The %Ln selected devices</source>
        <translation>
            <numerusform>The %Ln selected device</numerusform>
            <numerusform>The %Ln selected devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
</context>
</TS>
