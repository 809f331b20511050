<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AcknowledgementChart</name>
    <message>
        <source>Not successful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device updates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>Not connected since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried again in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>reason, next try</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fleet is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a connection in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown while the broker is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is online, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fleet service was heard yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start drydockd on this broker, or check that it uses the same topic root.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is degraded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is offline since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown is the last that was known. Start drydockd again; jobs go on where they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown while the service is not online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Devices can&apos;t download and nothing can be staged until it answers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1/s</source>
        <comment>bytes a second: 11.6 MB/s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>date format of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <comment>date format of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2
%3 UTC</source>
        <comment>local time, its zone, the same in UTC</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator for a role that may do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed meanwhile; look at the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at how it is now, then decide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it smaller, or do it in several parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fleet service needs a newer version for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: try again once broker and service are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the service&apos;s log, and report it if it comes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>reason, next step</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::Callout</name>
    <message>
        <source>%1. %2</source>
        <comment>title and text of a callout</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::ConnectionPill</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::ConnectionPopup</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::ElidedLabel</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::FreezeBanner</name>
    <message>
        <source>Thaw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fleet is frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job goes on, and no device is told anything, until it is thawed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::PillSegment</name>
    <message>
        <source>%1: %2</source>
        <comment>part of the system, its state</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::Rail</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>page, its keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::StatusLine</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the background task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the background task</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 messages/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No background tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <comment>title of a task</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::Toast</name>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::ToastArea</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::TopBar</name>
    <message>
        <source>Find a device, package, job or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New update…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring a package version to devices (Ctrl+U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thaw: let jobs go on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze: stop every job…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs the fleet service, which is not connected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
