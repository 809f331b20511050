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
    <message>
        <source>Time of day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartAxes</name>
    <message>
        <source>d MMM</source>
        <comment>date format of QLocale</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Save chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectFault</name>
    <message>
        <source>The name of %1 is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address was found for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, and whether this computer&apos;s network or VPN knows the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That computer answers, but no server runs on this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, and whether the server is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no way through the network to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s network, VPN and firewall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stayed silent until the time was over. Firewalls often drop packets this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check address and port, and whether a firewall lets this computer through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side closed it, or the network did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time is over, or that of an authority that signed it, so nobody can tell who really answers there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its administrator for a new certificate. If others can connect, check the clock of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins in the future: most likely a clock is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check date and time of this computer first, then ask its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate authority that this connection trusts has signed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the certificate authority of the fleet, a file in PEM, for this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is made for another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else may be answering, or the server goes by several names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the name that the certificate is made for, or ask for one made for this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants another client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not accept the one of this connection, or this connection has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the certificate and the key that you were given for this fleet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no secure connection to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two sides found no common way to encrypt. Often one of them does not expect TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether this port wants mqtts:// or mqtt://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name or password is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check both. If they are right, ask the broker&apos;s administrator about the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no MQTT broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answers there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port: brokers usually listen on 1883, or on 8883 with TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker at %1 is too old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drydock speaks MQTT 5, and the broker does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its administrator for a newer one, such as mosquitto 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program took this connection over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gave %1 the same client id as this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionDraft</name>
    <message>
        <source>Give the address of the broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with mqtts://, or with mqtt:// where the broker has no TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the password out of the address: here everybody could read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as mqtts://host or mqtts://host:8883.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address names another user, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts of operators begin with “op.”, so that no device can have one: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts of operators are “op.” and 1 to 60 of a–z 0–9 . _ -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the topic that the service works below; usually it is “fleet”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A topic has no + or #, and neither begins nor ends with a slash.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>That of %1 was valid until %2. %3</source>
        <comment>subject, date, explanation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of %1 is valid from %2. %3</source>
        <comment>subject, date, explanation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made for %1. %2</source>
        <comment>names, explanation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was signed by %1. %2</source>
        <comment>issuer, explanation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something listens at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted: the address begins with mqtt://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is valid until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker let us in without a user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker let %1 in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may ask, and hear of the fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is online, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is online, version %2, and complains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service knows %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not hear %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker&apos;s access list does not allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the broker&apos;s administrator for the rights of an operator; the file acl.in that comes with Drydock has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not send to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gives %1 no role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker knows this account, and the service does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its administrator to name you in the service&apos;s configuration, under roles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not answer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should answer on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into the service&apos;s log, and check that this account may subscribe there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fleet service ran here, and does not now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start drydockd again. You can connect meanwhile and see what was known last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fleet service was heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either none ever ran on this broker, or it works below another topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start drydockd on this broker, and compare the topic root with its configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can connect: only staging packages needs it from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what to do, what works without</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers with error %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package storage has trouble of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service announces %1, which is no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the storage&apos;s endpoint in the service&apos;s configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service announces no storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it one in its configuration; without it no package can be staged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection can&apos;t be tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct what is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no file in PEM, does not fit the others, or has another passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or correct the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights at the broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fleet service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role in the fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was looked at, what was found</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>what was looked at, what was found, what to do</comment>
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
    <message>
        <source>%1. %2 %3</source>
        <comment>reason, what to do, next try</comment>
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
    <name>GroupMembersModel</name>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobStates</name>
    <message>
        <source>Canceling</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln succeeded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in progress</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not successful</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln canceled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
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
    <name>Notices</name>
    <message>
        <source>%1 was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password was not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryError</name>
    <message>
        <source>a query of at most 4096 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field: id, model, version, desired, state, online, seen, group, job, package, reason, progress, reported.… or attributes.…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>=, != or ~</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= or !=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;, &lt;=, &gt; or &gt;=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>=, !=, &lt;, &lt;=, &gt; or &gt;=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a duration as in 30s, 10m, 2h or 7d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a percentage from 0 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes, no or unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a version as in 2.1 or 2.1.0-rc.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and, or, or the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a query nested at most 64 deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most 500 terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field, a word, not, online or (</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and, or, or )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= after !</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot; or \ after \</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot; at the end of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character %1: expected %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not answer the query: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownState</name>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version mismatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incompatible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebooting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirming</source>
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
        <source>Canceled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
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
        <source>No update</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageDraft</name>
    <message>
        <source>Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: its permissions do not allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s name may hold letters, digits, dots, dashes and underscores only. Rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is kept for the manifest. Rename the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>%1 %2</source>
        <comment>explanation, next step</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::ActivityWords</name>
    <message>
        <source>Created job %1, %2</source>
        <comment>job&apos;s name, package</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started job %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled job %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled job %1 and what was under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retried the devices of job %1 that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 is completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job %1 has ended, canceled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Told %Ln device(s) of job %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent the command of job %1 again to %Ln device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Began another attempt of job %1 on %Ln device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended %Ln attempt(s) of job %1 as failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended %Ln attempt(s) of job %1 as timed out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Went on staging a package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began to stage %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staged a package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deprecated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed device %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed what device %1 is to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted device %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored a list of devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Froze every job of the fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the jobs of the fleet go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not begin in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent for too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said success, and never reported the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said success, and reported another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <comment>who decided: nobody, by itself</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, why</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::AttentionModel</name>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version mismatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline during an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no report for more than 5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said success, run something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected since they were told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all attempts used</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of them in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::AuditChain</name>
    <message>
        <source>Not checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by the service, and nothing that was seen before is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history is signed by another key than before. Ask who set the service up anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of the history is not signed by the service. Ask who runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history no longer contains line %1, which was seen before. It was altered, or the service&apos;s store was set back. Ask who runs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %Ln line(s) are in their order and fit their hashes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::AuditExportRun</name>
    <message>
        <source>The history was not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln line(s) of the history</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::AuditModel</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>time, who, what</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::AuditWords</name>
    <message numerus="yes">
        <source>Told %n device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent the command again to %n device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Began another attempt on %n device(s) that timed out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Began another attempt on %n device(s) that failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended %n attempt(s) as failed: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended %n attempt(s) as timed out: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Created the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled the job and what was under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retried the devices that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job is completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The job has ended, canceled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Froze every job of the fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the jobs of the fleet go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored a list of devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began to stage %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staged %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deprecated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed device %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed what device %1 is to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted device %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, why</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::CommandSearch</name>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what was found, its kind</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>what was found, about it, its kind</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter devices by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::ComplianceModel</name>
    <message>
        <source>Model not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n device(s), %2 on the latest version</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::ConnectionDraft</name>
    <message>
        <source>A key needs the certificate it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client certificate needs its key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::ConnectionList</name>
    <message>
        <source>%1, can&apos;t be used: %2</source>
        <comment>connection, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 as %3, open</source>
        <comment>connection, broker, operator</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 as %3</source>
        <comment>connection, broker, operator</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::ConnectionSetup</name>
    <message>
        <source>The connection was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was not removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::DecisionModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::DeviceActions</name>
    <message>
        <source>%1 is not tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the model of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model of %1 was not changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::DeviceExport</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::DeviceText</name>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>desired %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n percent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what is said of a device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::DifferenceModel</name>
    <message>
        <source>%1, reported %2, desired %3, differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, reported %2, desired %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desired</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::FacetModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n devices, chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n devices</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::FailureReasonModel</name>
    <message numerus="yes">
        <source>%1: %n device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::GroupDraft</name>
    <message>
        <source>Write which devices are in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group may not ask for groups. Write the conditions of that group instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group may not ask for seen, which changes as time goes by. Ask for online instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the group a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An id is made of a–z, 0–9 and -, begins with a letter or digit, and has 64 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a group with the id %1. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the devices that are in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::GroupListModel</name>
    <message numerus="yes">
        <source>%1, dynamic, %Ln device(s), %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, static, %Ln device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Dynamic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Static</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::GroupMembersModel</name>
    <message>
        <source>%1, %2, reported %3, %4</source>
        <comment>device, model, version, online or not</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, never heard of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::GroupStore</name>
    <message>
        <source>Saved group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1 was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed the group to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1 was not renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln device(s) to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not all of %Ln device(s) were added to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln device(s) out of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not all of %Ln device(s) were taken out of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1 was not deleted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::JobActions</name>
    <message>
        <source>Started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not canceled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled %1 and what was under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the failed devices of %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The failed devices of %1 are not tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started a new job for the failed devices of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::JobDetail</name>
    <message>
        <source>Created %1 by %2, not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started %1 by %2, ended %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::JobListModel</name>
    <message>
        <source>%1, %2, %3, %4 finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>targets, when</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::JobWords</name>
    <message>
        <source>Another job is open on the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker refused the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said success, did not report the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not begin in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not finish in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No progress in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled by an operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package is not for this hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incompatible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 to %n device(s) of group %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 to %n chosen device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 to %n device(s) matching %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n device(s) a minute.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A device that was told has %1 to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A device that began has %1 to finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No progress for %1 ends an attempt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Success counts once the version is reported, within %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A device that failed is tried again %n time(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A device that timed out is tried again %n time(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A device that failed or timed out is tried again %n time(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A command without an answer is sent again after %1, up to %n time(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Priority %1 of 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::LocalFleetModel</name>
    <message>
        <source>Broker on a free port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service with its own store</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln simulated devices</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Local fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local fleet did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The MQTT broker mosquitto is not installed on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it, on Debian and Ubuntu by “apt install mosquitto”, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service and the simulated devices are not installed beside Drydock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Drydock&apos;s server package, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was started is ended again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details say what happened. Try again, or with fewer devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local fleet ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of its programs ended by itself, and the others were ended with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details say which. Start it again to go on; it begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::PackageActions</name>
    <message>
        <source>Job %1 needs %2. Cancel the job first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deprecated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not deprecated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::PackageModel</name>
    <message numerus="yes">
        <source>%1, %n version(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n version(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, %3, %4, %n device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staging now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staged by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::PackageWords</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <comment>the first model, how many more</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::RecentModel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>job, decision</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::SavedFilters</name>
    <message>
        <source>%1 cannot be read. Saved filters are not kept until it is removed or put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters cannot be written to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::StageDraft</name>
    <message>
        <source>Which version is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A version is three numbers, such as 2.1.0, or 2.1.0-rc.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 exists; a version never changes. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the package called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is up to 64 lower-case letters, digits, dots, dashes and underscores, and begins with a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hardware model is 1 to 128 characters long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A version is three numbers, such as 2.1.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes are at most 2,000 bytes long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signing key&apos;s file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::StagingModel</name>
    <message>
        <source>Staging %1, %2 uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fleet is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 was not staged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staged %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled the upload of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not staged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::TimelineModel</name>
    <message>
        <source>%1, attempt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is desired and not reported changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::UpdateDraft</name>
    <message>
        <source>No version is published. Stage a package first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the version that devices get.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has expired. Choose another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the devices that get it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write which devices get it, or choose every device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these devices would get %1: see who is left out, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell between 1 and %L1 devices a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry between 0 and %L1 times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A timeout needs more than nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a command again after more than nothing, 1 to 10 times as long each time, 20 times at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A priority is a number from 0 to 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comment is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service can&apos;t be reached; an update needs it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::UpdateWords</name>
    <message>
        <source>One that has begun and then stays silent for %1 counts as timed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that is not done %1 after it has begun counts as timed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that has begun and then stays silent keeps the job open until you cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that was told and does not begin within %1 counts as timed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that was told and never begins keeps the job open until you cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>package, version</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %Ln at up to %1 a minute</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln, no more than %1 a minute, so that trouble shows early</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rate, timeouts and retries as you set them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) have it already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are of a model that it is not made for</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are busy with another job and wait for its end</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s): %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No device of %1 gets %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) of %1 get %2 at once.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) of %1 get %2, no more than %3 a minute: the last one that is online is told after about %4.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are offline now and get it when they return.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A device that fails tries up to %Ln more time(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A device that fails is not tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So does one that is not done %1 after it has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A device that timed out tries up to %Ln more time(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A device that timed out is not tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A command that stays unanswered for %1 is sent again, %Ln time(s) at most.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A device that says it succeeded and does not report %1 within %2 counts as failed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::models::VersionModel</name>
    <message>
        <source>Not reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n device(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::WhyWords</name>
    <message>
        <source>Downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebooting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stalled while downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stalled while verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stalled while applying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stalled while rebooting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is told of %1 when its turn comes at the job&apos;s rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job is open on this device; %1 follows when that one has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command for %1 reached nobody. It is sent when the device connects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker would not take the command for %1. It is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was told of %1 and has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was told of %1 and went offline before it answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 % done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It went offline when %1 was %2 % done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 % done, and nothing was heard since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said success, and is to report version %1 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reported %1 before it was told of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 at %2 failed; the device gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 at %2 failed: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said success with %1 and reports another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said success and did not report version %1 in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device refused %1 and gave no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device refused %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 at %2 timed out at %3 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update to %1 was canceled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not made for this hardware.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device was deleted while %1 was on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed too often, and is left alone for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is sent again in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This attempt times out in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without that report it fails in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No update yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for another job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notified, then offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline in the midst of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for its report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version mismatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incompatible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job has reached this device yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is so for %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::AboutSection</name>
    <message>
        <source>Drydock %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings new software to fleets of devices, and shows how they take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each under its licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the licence of the typeface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of the typeface</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::AcknowledgementSection</name>
    <message>
        <source>%1, %2</source>
        <comment>what was decided, when</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledgements over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>devices by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the numbers as CSV</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::AcknowledgementView</name>
    <message>
        <source>Acknowledgements over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been told to a device yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2. At the end: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“System” follows what the desktop prefers, also by night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of devices, packages and jobs stay as they were given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drydock&apos;s own has digits of equal width, so that live numbers do not tremble.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes of text follow the desktop&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drydock&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::BusyLine</name>
    <message>
        <source>Searching</source>
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
    <name>drydock::views::CancelDialog</name>
    <message>
        <source>Force cancel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel “%1” and what is under way?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why? (for the record, may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is canceled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Force cancel job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that have not begun stay as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that have begun may finish; how they end still counts.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that have begun count as canceled at once. A device that is installing may still end up with the new version.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that have the version keep it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::ChartWidget</name>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save drawing as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save numbers as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::CheckList</name>
    <message>
        <source>Copy the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::CommandPalette</name>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::ConnectPanel</name>
    <message>
        <source>Test and connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the broker of a running Drydock service. The service announces its package storage by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what failed, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>op.name, if it has accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password, kept in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password, asked each time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::ConnectionButtons</name>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1” and its password?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fleet itself is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::ConnectionForm</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the broker&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>op.name, if it has accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for mqtts://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of the client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key that packages are signed with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic root of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drydockctl --profile %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password, kept in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password, asked each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no keychain: secrets hold until Drydock ends, and are never written anywhere.</source>
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
    <name>drydock::views::ConnectionsSection</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password was not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or discard what you changed first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new connection is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::DecisionDelegate</name>
    <message>
        <source>%1
%2</source>
        <comment>what was decided, when</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::DecisionsSection</name>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::DetailPane</name>
    <message>
        <source>Show the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported as desired</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::DeviceButtons</name>
    <message>
        <source>Update…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of %1 is deleted: its state, its history, and its part in open jobs. If it connects again, it comes back as a new device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs the fleet service, which is not connected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::DeviceDelegate</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::DeviceHeading</name>
    <message>
        <source>Copy the device&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online, %1, heard: %2</source>
        <comment>model, how long ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline, %1, last heard: %2</source>
        <comment>model, how long ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known whether online, %1, last heard: %2</source>
        <comment>model, how long ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never heard, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the group %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::DeviceTable</name>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::DevicesBar</name>
    <message>
        <source>Show facets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter devices, such as: model = rpi4 and online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>all devices</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices match</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes, sort again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::DevicesPage</name>
    <message numerus="yes">
        <source>Update %Ln devices…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only devices of the model %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::DifferenceView</name>
    <message>
        <source>Reported and desired state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::DraftField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept; type to replace it</source>
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
    <name>drydock::views::ExportMenu</name>
    <message>
        <source>As CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the devices that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::FacetPane</name>
    <message>
        <source>Facets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::Figure</name>
    <message>
        <source>%1 %2</source>
        <comment>a number, its meaning</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::FleetSteps</name>
    <message>
        <source>All of it ends when you close Drydock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>a part that is starting</comment>
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
    <name>drydock::views::JobButtons</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy job id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Force cancel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fleet service is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::JobDetailView</name>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::JobFigures</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1 now, %2 of finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not succeed, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not succeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the last 10 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left, until about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from start to end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::JobHeader</name>
    <message>
        <source>%1. %2.</source>
        <comment>what it does; when and by whom</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::JobListPane</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::JobsPage</name>
    <message>
        <source>New update…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a job at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No jobs yet. An update that is brought to devices is a job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs appear once the fleet is connected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::LocalFleetPanel</name>
    <message>
        <source>Some slow, some failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the local fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a local fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts a broker, the service, a package store and simulated devices on this computer. Nothing is installed, and nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>How many devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that updates meet what real fleets bring along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the local fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ending what was started…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::MainWindow</name>
    <message>
        <source>Freeze the fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thaw the fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every job stops at once: no device is told anything until the fleet is thawed. Devices that install already go on. This needs an administrator&apos;s role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All jobs that were stopped go on where they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fleet was not frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fleet was not thawed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::NoMatch</name>
    <message>
        <source>Nothing matches %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a part away:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No devices yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A device appears by itself as soon as it connects to the broker and reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices appear here as soon as they are loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fleet is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::OnlineChart</name>
    <message>
        <source>Devices online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now; since %2 at least %3 and at most %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 online</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::OutcomeDonut</name>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices by outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2. %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::OutcomeListModel</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::OutcomeSection</name>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now %1, at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::PasswordDialog</name>
    <message>
        <source>Keep it in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of the key that connects to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker did not accept the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one does not open the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no keychain, so it is asked for each time Drydock starts, and never written anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
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
    <name>drydock::views::PolicySection</name>
    <message>
        <source>Policy</source>
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
    <name>drydock::views::RateBars</name>
    <message>
        <source>Finished a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has finished yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the last minute, at most %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 finished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::ReasonsSection</name>
    <message>
        <source>click to see the devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Why %Ln did not succeed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::SavedFiltersMenu</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No saved filters yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the filter “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::SearchEntries</name>
    <message>
        <source>New update…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deploy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roll out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage a package…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze the fleet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thaw the fleet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::SettingsPage</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
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
    <name>drydock::views::TimelineView</name>
    <message>
        <source>Timeline</source>
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
<context>
    <name>drydock::views::TroubleCallout</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>drydock::views::WelcomePage</name>
    <message>
        <source>Drydock %1 works without a connection, too: known devices stay readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where are your devices?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drydock needs a broker to talk to. You can change this later under Settings, Connections.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
