<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AcknowledgementChart</name>
    <message>
        <source>Not successful</source>
        <translation>未成功</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Already installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Time since the start</source>
        <translation>自开始起的时间</translation>
    </message>
    <message>
        <source>Device updates</source>
        <translation>设备更新</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
</context>
<context>
    <name>ChartAxes</name>
    <message>
        <source>d MMM</source>
        <comment>date format of QLocale</comment>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>%1 was not saved</source>
        <translation>未能保存 %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>ConnectFault</name>
    <message>
        <source>The name of %1 is not known</source>
        <translation>无法识别名称 %1</translation>
    </message>
    <message>
        <source>No address was found for it.</source>
        <translation>未找到它的地址。</translation>
    </message>
    <message>
        <source>Check the spelling, and whether this computer&apos;s network or VPN knows the name.</source>
        <translation>请检查拼写，以及本机的网络或 VPN 能否解析该名称。</translation>
    </message>
    <message>
        <source>Nothing listens at %1</source>
        <translation>%1 上没有服务在监听</translation>
    </message>
    <message>
        <source>That computer answers, but no server runs on this port.</source>
        <translation>该计算机有应答，但此端口上没有服务器在运行。</translation>
    </message>
    <message>
        <source>Check the port, and whether the server is running.</source>
        <translation>请检查端口，以及服务器是否在运行。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached</source>
        <translation>无法访问 %1</translation>
    </message>
    <message>
        <source>There is no way through the network to it.</source>
        <translation>网络中没有到达它的路径。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network, VPN and firewall.</source>
        <translation>请检查本机的网络、VPN 和防火墙。</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 没有应答</translation>
    </message>
    <message>
        <source>It stayed silent until the time was over. Firewalls often drop packets this way.</source>
        <translation>直到超时仍无响应。防火墙常会这样丢弃数据包。</translation>
    </message>
    <message>
        <source>Check address and port, and whether a firewall lets this computer through.</source>
        <translation>请检查地址和端口，以及防火墙是否允许本机通过。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost</source>
        <translation>与 %1 的连接已断开</translation>
    </message>
    <message>
        <source>The other side closed it, or the network did.</source>
        <translation>对方关闭了连接，或网络中断。</translation>
    </message>
    <message>
        <source>There is no connection to %1</source>
        <translation>未连接到 %1</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired</source>
        <translation>%1 的证书已过期</translation>
    </message>
    <message>
        <source>Its time is over, or that of an authority that signed it, so nobody can tell who really answers there.</source>
        <translation>该证书或为其签名的颁发机构的证书已过期，因此无法确认应答方的真实身份。</translation>
    </message>
    <message>
        <source>Ask its administrator for a new certificate. If others can connect, check the clock of this computer.</source>
        <translation>请向其管理员索取新证书。如果其他人可以连接，请检查本机的时钟。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet</source>
        <translation>%1 的证书尚未生效</translation>
    </message>
    <message>
        <source>It begins in the future: most likely a clock is wrong.</source>
        <translation>其有效期始于将来，很可能是时钟有误。</translation>
    </message>
    <message>
        <source>Check date and time of this computer first, then ask its administrator.</source>
        <translation>请先检查本机的日期和时间，再询问其管理员。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted</source>
        <translation>%1 的证书不受信任</translation>
    </message>
    <message>
        <source>No certificate authority that this connection trusts has signed it.</source>
        <translation>它未由此连接所信任的任何证书颁发机构签名。</translation>
    </message>
    <message>
        <source>Choose the certificate authority of the fleet, a file in PEM, for this connection.</source>
        <translation>请为此连接选择该设备群的证书颁发机构（PEM 文件）。</translation>
    </message>
    <message>
        <source>The certificate of %1 is made for another name</source>
        <translation>%1 的证书是为其他名称签发的</translation>
    </message>
    <message>
        <source>Somebody else may be answering, or the server goes by several names.</source>
        <translation>应答的可能是他人，也可能该服务器有多个名称。</translation>
    </message>
    <message>
        <source>Use the name that the certificate is made for, or ask for one made for this name.</source>
        <translation>请使用证书所对应的名称，或索取为此名称签发的证书。</translation>
    </message>
    <message>
        <source>%1 wants another client certificate</source>
        <translation>%1 要求其他客户端证书</translation>
    </message>
    <message>
        <source>It did not accept the one of this connection, or this connection has none.</source>
        <translation>它未接受此连接的客户端证书，或此连接没有客户端证书。</translation>
    </message>
    <message>
        <source>Choose the certificate and the key that you were given for this fleet.</source>
        <translation>请选择为此设备群发放给您的证书和密钥。</translation>
    </message>
    <message>
        <source>There is no secure connection to %1</source>
        <translation>无法与 %1 建立安全连接</translation>
    </message>
    <message>
        <source>The two sides found no common way to encrypt. Often one of them does not expect TLS.</source>
        <translation>双方没有共同的加密方式。常见原因是其中一方未启用 TLS。</translation>
    </message>
    <message>
        <source>Check whether this port wants mqtts:// or mqtt://.</source>
        <translation>请检查此端口应使用 mqtts:// 还是 mqtt://。</translation>
    </message>
    <message>
        <source>User name or password is wrong</source>
        <translation>用户名或密码错误</translation>
    </message>
    <message>
        <source>%1 refused this account.</source>
        <translation>%1 拒绝了此账户。</translation>
    </message>
    <message>
        <source>Check both. If they are right, ask the broker&apos;s administrator about the account.</source>
        <translation>请检查用户名和密码。如果无误，请向消息代理的管理员询问此账户。</translation>
    </message>
    <message>
        <source>%1 is no MQTT broker</source>
        <translation>%1 不是 MQTT 消息代理</translation>
    </message>
    <message>
        <source>Something else answers there.</source>
        <translation>那里应答的是其他程序。</translation>
    </message>
    <message>
        <source>Check the port: brokers usually listen on 1883, or on 8883 with TLS.</source>
        <translation>请检查端口：消息代理通常监听 1883，使用 TLS 时为 8883。</translation>
    </message>
    <message>
        <source>The broker at %1 is too old</source>
        <translation>%1 上的消息代理版本过旧</translation>
    </message>
    <message>
        <source>Drydock speaks MQTT 5, and the broker does not.</source>
        <translation>Drydock 使用 MQTT 5，而该消息代理不支持。</translation>
    </message>
    <message>
        <source>Ask its administrator for a newer one, such as mosquitto 2.0.</source>
        <translation>请让其管理员换用较新的版本，例如 mosquitto 2.0。</translation>
    </message>
    <message>
        <source>Another program took this connection over</source>
        <translation>另一个程序接管了此连接</translation>
    </message>
    <message>
        <source>It gave %1 the same client id as this one.</source>
        <translation>它向 %1 提供了与本程序相同的客户端 ID。</translation>
    </message>
    <message>
        <source>Close the other program.</source>
        <translation>请关闭另一个程序。</translation>
    </message>
</context>
<context>
    <name>ConnectionDraft</name>
    <message>
        <source>Give the address of the broker.</source>
        <translation>请填写消息代理的地址。</translation>
    </message>
    <message>
        <source>Begin with mqtts://, or with mqtt:// where the broker has no TLS.</source>
        <translation>请以 mqtts:// 开头；消息代理没有 TLS 时用 mqtt://。</translation>
    </message>
    <message>
        <source>Leave the password out of the address: here everybody could read it.</source>
        <translation>请勿在地址中填写密码：在这里任何人都能看到。</translation>
    </message>
    <message>
        <source>Write it as mqtts://host or mqtts://host:8883.</source>
        <translation>请写成 mqtts://host 或 mqtts://host:8883。</translation>
    </message>
    <message>
        <source>The address names another user, %1.</source>
        <translation>地址中写的是另一个用户：%1。</translation>
    </message>
    <message>
        <source>Accounts of operators begin with “op.”, so that no device can have one: %1</source>
        <translation>操作员账户以“op.”开头，以免与设备账户相同：%1</translation>
    </message>
    <message>
        <source>Accounts of operators are “op.” and 1 to 60 of a–z 0–9 . _ -</source>
        <translation>操作员账户由“op.”加 1 至 60 个 a–z 0–9 . _ - 字符组成</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有此文件。</translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation>这不是文件。</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>您无权读取此文件。</translation>
    </message>
    <message>
        <source>Give the topic that the service works below; usually it is “fleet”.</source>
        <translation>请填写服务所用的主题根，通常为“fleet”。</translation>
    </message>
    <message>
        <source>A topic has no + or #, and neither begins nor ends with a slash.</source>
        <translation>主题不能含有 + 或 #，也不能以斜杠开头或结尾。</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>That of %1 was valid until %2. %3</source>
        <comment>subject, date, explanation</comment>
        <translation>%1 的证书有效期至 %2。%3</translation>
    </message>
    <message>
        <source>That of %1 is valid from %2. %3</source>
        <comment>subject, date, explanation</comment>
        <translation>%1 的证书自 %2 起有效。%3</translation>
    </message>
    <message>
        <source>It is made for %1. %2</source>
        <comment>names, explanation</comment>
        <translation>它是为 %1 签发的。%2</translation>
    </message>
    <message>
        <source>It was signed by %1. %2</source>
        <comment>issuer, explanation</comment>
        <translation>它由 %1 签名。%2</translation>
    </message>
    <message>
        <source>%1 has an address</source>
        <translation>%1 有对应的地址</translation>
    </message>
    <message>
        <source>Something listens at %1</source>
        <translation>%1 上有服务在监听</translation>
    </message>
    <message>
        <source>Not encrypted: the address begins with mqtt://</source>
        <translation>未加密：地址以 mqtt:// 开头</translation>
    </message>
    <message>
        <source>The certificate is valid until %1</source>
        <translation>证书有效期至 %1</translation>
    </message>
    <message>
        <source>The certificate is valid</source>
        <translation>证书有效</translation>
    </message>
    <message>
        <source>The broker let us in without a user</source>
        <translation>消息代理允许无用户名登录</translation>
    </message>
    <message>
        <source>The broker let %1 in</source>
        <translation>消息代理已允许 %1 登录</translation>
    </message>
    <message>
        <source>%1 may ask, and hear of the fleet</source>
        <translation>%1 可以发出请求并接收设备群的消息</translation>
    </message>
    <message>
        <source>%1 is online, version %2</source>
        <translation>%1 在线，版本 %2</translation>
    </message>
    <message>
        <source>%1 is online, version %2, and complains</source>
        <translation>%1 在线，版本 %2，但报告有问题</translation>
    </message>
    <message>
        <source>The service knows %1</source>
        <translation>服务认识 %1</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 有应答</translation>
    </message>
    <message>
        <source>%1 may not hear %2</source>
        <translation>%1 无权接收 %2</translation>
    </message>
    <message>
        <source>The broker&apos;s access list does not allow it.</source>
        <translation>消息代理的访问列表不允许。</translation>
    </message>
    <message>
        <source>Ask the broker&apos;s administrator for the rights of an operator; the file acl.in that comes with Drydock has them.</source>
        <translation>请向消息代理的管理员申请操作员权限；Drydock 附带的文件 acl.in 中有相应内容。</translation>
    </message>
    <message>
        <source>%1 may not send to %2</source>
        <translation>%1 无权发送到 %2</translation>
    </message>
    <message>
        <source>The service gives %1 no role</source>
        <translation>服务未授予 %1 任何角色</translation>
    </message>
    <message>
        <source>The broker knows this account, and the service does not.</source>
        <translation>消息代理认识此账户，而服务不认识。</translation>
    </message>
    <message>
        <source>Ask its administrator to name you in the service&apos;s configuration, under roles.</source>
        <translation>请让其管理员在服务配置的 roles 下加入您的账户。</translation>
    </message>
    <message>
        <source>The service does not answer %1</source>
        <translation>服务没有应答 %1</translation>
    </message>
    <message>
        <source>It should answer on %1.</source>
        <translation>它应在 %1 上应答。</translation>
    </message>
    <message>
        <source>Look into the service&apos;s log, and check that this account may subscribe there.</source>
        <translation>请查看服务的日志，并检查此账户是否可以在那里订阅。</translation>
    </message>
    <message>
        <source>%1 is offline</source>
        <translation>%1 离线</translation>
    </message>
    <message>
        <source>The fleet service ran here, and does not now.</source>
        <translation>设备群服务曾在此运行，现已停止。</translation>
    </message>
    <message>
        <source>Start drydockd again. You can connect meanwhile and see what was known last.</source>
        <translation>请重新启动 drydockd。在此期间您仍可连接并查看最后已知的状态。</translation>
    </message>
    <message>
        <source>No fleet service was heard</source>
        <translation>未发现设备群服务</translation>
    </message>
    <message>
        <source>Either none ever ran on this broker, or it works below another topic.</source>
        <translation>此消息代理上可能从未运行过该服务，或者它使用了其他主题。</translation>
    </message>
    <message>
        <source>Start drydockd on this broker, and compare the topic root with its configuration.</source>
        <translation>请在此消息代理上启动 drydockd，并核对主题根与其配置是否一致。</translation>
    </message>
    <message>
        <source>You can connect: only staging packages needs it from here.</source>
        <translation>您可以连接：在此只有暂存软件包需要它。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what to do, what works without</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The service announces no storage</source>
        <translation>服务未公布存储</translation>
    </message>
    <message>
        <source>Give it one in its configuration; without it no package can be staged.</source>
        <translation>请在其配置中指定存储；没有存储就无法暂存软件包。</translation>
    </message>
    <message>
        <source>This connection can&apos;t be tried</source>
        <translation>无法测试此连接</translation>
    </message>
    <message>
        <source>Correct what is given.</source>
        <translation>请更正所填内容。</translation>
    </message>
    <message>
        <source>The broker</source>
        <translation>消息代理</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used</source>
        <translation>无法使用 %1</translation>
    </message>
    <message>
        <source>It is no file in PEM, does not fit the others, or has another passphrase.</source>
        <translation>它不是 PEM 文件，与其他文件不匹配，或密码短语不同。</translation>
    </message>
    <message>
        <source>Choose another file, or correct the passphrase.</source>
        <translation>请选择其他文件，或更正密码短语。</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Rights at the broker</source>
        <translation>消息代理权限</translation>
    </message>
    <message>
        <source>Fleet service</source>
        <translation>设备群服务</translation>
    </message>
    <message>
        <source>Role in the fleet</source>
        <translation>设备群角色</translation>
    </message>
    <message>
        <source>Package storage</source>
        <translation>软件包存储</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was looked at, what was found</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>what was looked at, what was found, what to do</comment>
        <translation>%1：%2。%3</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>Not connected since %1</source>
        <translation>自 %1 起未连接</translation>
    </message>
    <message>
        <source>Tried again in %1.</source>
        <translation>%1 后重试。</translation>
    </message>
    <message>
        <source>Tried again by itself.</source>
        <translation>会自动重试。</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>消息代理</translation>
    </message>
    <message>
        <source>No fleet is open</source>
        <translation>未打开设备群</translation>
    </message>
    <message>
        <source>Choose a connection in Settings.</source>
        <translation>请在“设置”中选择连接。</translation>
    </message>
    <message>
        <source>Connected since %1</source>
        <translation>自 %1 起已连接</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Unknown while the broker is not connected</source>
        <translation>消息代理未连接，状态未知</translation>
    </message>
    <message>
        <source>%1 is online, version %2</source>
        <translation>%1 在线，版本 %2</translation>
    </message>
    <message>
        <source>No fleet service was heard yet</source>
        <translation>尚未发现设备群服务</translation>
    </message>
    <message>
        <source>Start drydockd on this broker, or check that it uses the same topic root.</source>
        <translation>请在此消息代理上启动 drydockd，或检查它是否使用相同的主题根。</translation>
    </message>
    <message>
        <source>%1 is degraded</source>
        <translation>%1 运行不正常</translation>
    </message>
    <message>
        <source>%1 is offline since %2</source>
        <translation>%1 自 %2 起离线</translation>
    </message>
    <message>
        <source>What is shown is the last that was known. Start drydockd again; jobs go on where they were.</source>
        <translation>显示的是最后已知的状态。请重新启动 drydockd；任务会从中断处继续。</translation>
    </message>
    <message>
        <source>Needs the fleet service: %1</source>
        <comment>why it is not there</comment>
        <translation>需要设备群服务：%1</translation>
    </message>
    <message>
        <source>Needs the broker: %1</source>
        <comment>why it is not connected</comment>
        <translation>需要消息代理：%1</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>reason</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>reason, what to do</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1/s</source>
        <comment>bytes a second: 11.6 MB/s</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 %2
%3 UTC</source>
        <comment>local time, its zone, the same in UTC</comment>
        <translation>%1 %2
%3 UTC</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format of QLocale</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format of QLocale</comment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>GroupMembersModel</name>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>JobStates</name>
    <message>
        <source>Canceling</source>
        <translation>正在取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln succeeded</source>
        <translation>
            <numerusform>%Ln 台成功</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in progress</source>
        <translation>
            <numerusform>%Ln 台进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not successful</source>
        <translation>
            <numerusform>%Ln 台未成功</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln canceled</source>
        <translation>
            <numerusform>%Ln 台已取消</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Correct it and try again.</source>
        <translation>请更正后重试。</translation>
    </message>
    <message>
        <source>Ask an administrator for a role that may do this.</source>
        <translation>请向管理员申请有此权限的角色。</translation>
    </message>
    <message>
        <source>It may have been removed meanwhile; look at the list again.</source>
        <translation>它可能已被移除，请再查看列表。</translation>
    </message>
    <message>
        <source>Look at how it is now, then decide again.</source>
        <translation>请查看当前状态，再作决定。</translation>
    </message>
    <message>
        <source>Load it anew.</source>
        <translation>请重新加载。</translation>
    </message>
    <message>
        <source>Make it smaller, or do it in several parts.</source>
        <translation>请缩小范围，或分几次进行。</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>请稍等片刻再试。</translation>
    </message>
    <message>
        <source>The fleet service needs a newer version for this.</source>
        <translation>此操作需要较新版本的设备群服务。</translation>
    </message>
    <message>
        <source>Nothing is lost: try again once broker and service are there.</source>
        <translation>没有丢失任何内容：消息代理和服务恢复后请重试。</translation>
    </message>
    <message>
        <source>Look into the service&apos;s log, and report it if it comes again.</source>
        <translation>请查看服务的日志；如果再次出现，请报告此问题。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>reason, next step</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>%1 was not opened</source>
        <translation>未能打开 %1</translation>
    </message>
    <message>
        <source>The password was not kept</source>
        <translation>密码未保存</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>重新启动</translation>
    </message>
</context>
<context>
    <name>OverviewLists</name>
    <message>
        <source>latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>not staged</source>
        <translation>未暂存</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>按型号</translation>
    </message>
    <message>
        <source>devices on the latest version for their model</source>
        <translation>已是其型号最新版本的设备</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>reported by devices, click to list them</source>
        <translation>设备上报的版本，点击可列出</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Running and next</source>
        <translation>进行中与即将开始</translation>
    </message>
    <message>
        <source>No job is running or planned.</source>
        <translation>没有正在进行或计划中的任务。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
</context>
<context>
    <name>PackageNotices</name>
    <message>
        <source>%1 %2 is published</source>
        <translation>%1 %2 已发布</translation>
    </message>
    <message>
        <source>%1 %2 is kept as a draft</source>
        <translation>%1 %2 已存为草稿</translation>
    </message>
    <message>
        <source>Update devices…</source>
        <translation>更新设备…</translation>
    </message>
</context>
<context>
    <name>QueryError</name>
    <message>
        <source>a query of at most 4096 bytes</source>
        <translation>不超过 4096 字节的查询</translation>
    </message>
    <message>
        <source>a field: id, model, version, desired, state, online, seen, group, job, package, reason, progress, reported.… or attributes.…</source>
        <translation>字段，即 id、model、version、desired、state、online、seen、group、job、package、reason、progress、reported.… 或 attributes.…</translation>
    </message>
    <message>
        <source>=, != or ~</source>
        <translation>=、!= 或 ~</translation>
    </message>
    <message>
        <source>= or !=</source>
        <translation>= 或 !=</translation>
    </message>
    <message>
        <source>&lt;, &lt;=, &gt; or &gt;=</source>
        <translation>&lt;、&lt;=、&gt; 或 &gt;=</translation>
    </message>
    <message>
        <source>=, !=, &lt;, &lt;=, &gt; or &gt;=</source>
        <translation>=、!=、&lt;、&lt;=、&gt; 或 &gt;=</translation>
    </message>
    <message>
        <source>a duration as in 30s, 10m, 2h or 7d</source>
        <translation>时长，如 30s、10m、2h 或 7d</translation>
    </message>
    <message>
        <source>a percentage from 0 to 100</source>
        <translation>0 至 100 的百分比</translation>
    </message>
    <message>
        <source>yes, no or unknown</source>
        <translation>yes、no 或 unknown</translation>
    </message>
    <message>
        <source>a version as in 2.1 or 2.1.0-rc.1</source>
        <translation>版本，如 2.1 或 2.1.0-rc.1</translation>
    </message>
    <message>
        <source>and, or, or the end</source>
        <translation>and、or 或结尾</translation>
    </message>
    <message>
        <source>a query nested at most 64 deep</source>
        <translation>嵌套不超过 64 层的查询</translation>
    </message>
    <message>
        <source>at most 500 terms</source>
        <translation>不超过 500 个条件</translation>
    </message>
    <message>
        <source>a field, a word, not, online or (</source>
        <translation>字段、词语、not、online 或 (</translation>
    </message>
    <message>
        <source>and, or, or )</source>
        <translation>and、or 或 )</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>非空文本</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>= after !</source>
        <translation>! 之后的 =</translation>
    </message>
    <message>
        <source>&quot; or \ after \</source>
        <translation>\ 之后的 &quot; 或 \</translation>
    </message>
    <message>
        <source>&quot; at the end of the text</source>
        <translation>文本末尾的 &quot;</translation>
    </message>
    <message>
        <source>Character %1: expected %2</source>
        <translation>第 %1 个字符处应为：%2</translation>
    </message>
    <message>
        <source>The service did not answer the query: %1</source>
        <translation>服务未应答查询：%1</translation>
    </message>
</context>
<context>
    <name>ShownState</name>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Version mismatch</source>
        <translation>版本不符</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>已隔离</translation>
    </message>
    <message>
        <source>Incompatible</source>
        <translation>不兼容</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>下载中</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>校验中</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>安装中</translation>
    </message>
    <message>
        <source>Rebooting</source>
        <translation>重启中</translation>
    </message>
    <message>
        <source>Confirming</source>
        <translation>确认中</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Already installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>No update</source>
        <translation>无更新</translation>
    </message>
</context>
<context>
    <name>StageDraft</name>
    <message>
        <source>Choose a file.</source>
        <translation>请选择文件。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有此文件。</translation>
    </message>
    <message>
        <source>The file cannot be read: its permissions do not allow it.</source>
        <translation>无法读取文件：没有读取权限。</translation>
    </message>
    <message>
        <source>The file&apos;s name may hold letters, digits, dots, dashes and underscores only. Rename it.</source>
        <translation>文件名只能包含字母、数字、点、连字符和下划线。请重命名。</translation>
    </message>
    <message>
        <source>This name is kept for the manifest. Rename the file.</source>
        <translation>此名称保留给清单文件。请重命名该文件。</translation>
    </message>
</context>
<context>
    <name>StorageTrouble</name>
    <message>
        <source>No certificate authority that the service announces has signed it.</source>
        <translation>服务公布的证书颁发机构均未签署该证书。</translation>
    </message>
    <message>
        <source>Name the authority that signed it as storageCa in the service&apos;s configuration.</source>
        <translation>请在服务的配置中以 storageCa 指明签署它的颁发机构。</translation>
    </message>
    <message>
        <source>Check whether this port wants https:// or http://.</source>
        <translation>请检查该端口需要 https:// 还是 http://。</translation>
    </message>
    <message>
        <source>%1 answers with error %2</source>
        <translation>%1 返回错误 %2</translation>
    </message>
    <message>
        <source>The package storage has trouble of its own.</source>
        <translation>软件包存储自身有故障。</translation>
    </message>
    <message>
        <source>Look into its log, or ask its administrator.</source>
        <translation>请查看其日志，或询问其管理员。</translation>
    </message>
    <message>
        <source>The service announces %1, which is no address</source>
        <translation>服务公布的 %1 不是有效地址</translation>
    </message>
    <message>
        <source>Correct the storage&apos;s endpoint in the service&apos;s configuration.</source>
        <translation>请在服务的配置中更正存储的端点。</translation>
    </message>
</context>
<context>
    <name>StorageWords</name>
    <message>
        <source>%1 answers the service and this workstation</source>
        <translation>%1 对服务和本工作站均有应答</translation>
    </message>
    <message>
        <source>%1 answers the service</source>
        <translation>%1 对服务有应答</translation>
    </message>
    <message>
        <source>The service reaches the storage, this workstation does not: %1 (since %2)</source>
        <translation>服务能连接存储，但本工作站不能：%1（自 %2 起）</translation>
    </message>
    <message>
        <source>%1 Devices download as usual; from here no package can be staged.</source>
        <translation>%1设备照常下载，但从这里无法暂存软件包。</translation>
    </message>
    <message>
        <source>The service can&apos;t use the storage since %1</source>
        <translation>服务自 %1 起无法使用存储</translation>
    </message>
    <message>
        <source>Start the storage again, or correct its address and keys in the service&apos;s configuration. Jobs wait for it.</source>
        <translation>请重新启动存储，或在服务的配置中更正其地址和密钥。任务会等待它。</translation>
    </message>
    <message>
        <source>%1. This workstation does not reach it either. %2</source>
        <comment>reason, what to do</comment>
        <translation>%1。本工作站也无法连接它。%2</translation>
    </message>
    <message>
        <source>%1. This workstation reaches it. %2</source>
        <comment>reason, what to do</comment>
        <translation>%1。本工作站能连接它。%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>reason, what to do</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Unknown while the service is not online</source>
        <translation>服务不在线，状态未知</translation>
    </message>
    <message>
        <source>The service has not asked %1 yet</source>
        <translation>服务尚未询问 %1</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>%1 %2</source>
        <comment>explanation, next step</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>drydock::models::ActivityWords</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>群组</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>drydock::models::AttentionModel</name>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>Version mismatch</source>
        <translation>版本不符</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Offline during an update</source>
        <translation>更新期间离线</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n device(s)</source>
        <translation>
            <numerusform>%1：%n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>no report for more than 5 min</source>
        <translation>超过 5 分钟未上报</translation>
    </message>
    <message>
        <source>not connected since they were told</source>
        <translation>收到通知后未再连接</translation>
    </message>
    <message>
        <source>all attempts used</source>
        <translation>尝试次数已用尽</translation>
    </message>
    <message numerus="yes">
        <source>%n of them in %1</source>
        <translation>
            <numerusform>其中 %n 台在 %1 中</numerusform>
        </translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>no update failed</source>
        <translation>没有失败的更新</translation>
    </message>
    <message>
        <source>said SUCCESS, run something else</source>
        <translation>报告 SUCCESS，但运行的是其他版本</translation>
    </message>
    <message>
        <source>no device refused an update</source>
        <translation>没有设备拒绝更新</translation>
    </message>
    <message>
        <source>no job ended with devices unserved</source>
        <translation>没有任务在仍有设备未更新时结束</translation>
    </message>
    <message>
        <source>in jobs of more than 30 days ago</source>
        <translation>在 30 天以前的任务中</translation>
    </message>
</context>
<context>
    <name>drydock::models::AuditChain</name>
    <message>
        <source>Not checked yet.</source>
        <translation>尚未检查。</translation>
    </message>
    <message>
        <source>Signed by the service, and nothing that was seen before is missing.</source>
        <translation>已由服务签名，先前见过的内容均无缺失。</translation>
    </message>
    <message>
        <source>The history is signed by another key than before. Ask who set the service up anew.</source>
        <translation>历史记录的签名密钥与先前不同。请询问重新部署服务的人员。</translation>
    </message>
    <message>
        <source>The head of the history is not signed by the service. Ask who runs it.</source>
        <translation>历史记录的最新一行未由服务签名。请询问服务的运维人员。</translation>
    </message>
    <message>
        <source>The history no longer contains line %1, which was seen before. It was altered, or the service&apos;s store was set back. Ask who runs it.</source>
        <translation>历史记录中不再有先前见过的第 %1 行。记录被篡改，或服务的数据被回退。请询问服务的运维人员。</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln line(s) are in their order and fit their hashes.</source>
        <translation>
            <numerusform>全部 %Ln 行顺序正确，且与其哈希值相符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The service walked the history and found: %1. It was altered. Ask who runs the service.</source>
        <translation>服务检查了历史记录并发现：%1。它已被篡改。请询问服务的运维人员。</translation>
    </message>
</context>
<context>
    <name>drydock::models::AuditEntryModel</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>time, who decided, what</comment>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>drydock::models::AuditExportRun</name>
    <message>
        <source>The history was not exported</source>
        <translation>未能导出历史记录</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln line(s) of the history</source>
        <translation>
            <numerusform>已导出 %Ln 行历史记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::AuditModel</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>time, who, what</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>%1
Job %2</source>
        <comment>what was decided, id of the job</comment>
        <translation>%1
任务 %2</translation>
    </message>
</context>
<context>
    <name>drydock::models::AuditWords</name>
    <message>
        <source>Created the job</source>
        <translation>已创建任务</translation>
    </message>
    <message>
        <source>Started the job</source>
        <translation>已启动任务</translation>
    </message>
    <message>
        <source>Canceled the job</source>
        <translation>已取消任务</translation>
    </message>
    <message>
        <source>Canceled the job and what was under way</source>
        <translation>已取消任务及其进行中的更新</translation>
    </message>
    <message>
        <source>Retried the devices that failed</source>
        <translation>已重试失败的设备</translation>
    </message>
    <message>
        <source>The job is completed</source>
        <translation>任务已完成</translation>
    </message>
    <message>
        <source>The job has ended, canceled</source>
        <translation>任务已取消并结束</translation>
    </message>
    <message>
        <source>Froze every job of the fleet</source>
        <translation>已冻结设备群的所有任务</translation>
    </message>
    <message>
        <source>Let the jobs of the fleet go on</source>
        <translation>已让设备群的任务继续</translation>
    </message>
    <message>
        <source>Stored a list of devices</source>
        <translation>已保存设备列表</translation>
    </message>
    <message>
        <source>Imported devices</source>
        <translation>已导入设备</translation>
    </message>
    <message>
        <source>Began to stage %1</source>
        <translation>已开始暂存 %1</translation>
    </message>
    <message>
        <source>Staged %1</source>
        <translation>已暂存 %1</translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation>已发布 %1</translation>
    </message>
    <message>
        <source>Deprecated %1</source>
        <translation>已弃用 %1</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>已删除 %1</translation>
    </message>
    <message>
        <source>Changed device %1</source>
        <translation>已更改设备 %1</translation>
    </message>
    <message>
        <source>Changed what device %1 is to be</source>
        <translation>已更改设备 %1 的期望状态</translation>
    </message>
    <message>
        <source>Deleted device %1</source>
        <translation>已删除设备 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, why</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Told %Ln device(s)</source>
        <translation>
            <numerusform>已通知 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told %Ln device(s) of %1</source>
        <translation>
            <numerusform>已就任务 %1 通知 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent the command again to %Ln device(s)</source>
        <translation>
            <numerusform>已向 %Ln 台设备重发命令</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent the command of %1 again to %Ln device(s)</source>
        <translation>
            <numerusform>已向 %Ln 台设备重发任务 %1 的命令</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Began another attempt on %Ln device(s)</source>
        <translation>
            <numerusform>已在 %Ln 台设备上开始又一次尝试</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Began another attempt of %1 on %Ln device(s)</source>
        <translation>
            <numerusform>已在 %Ln 台设备上开始任务 %1 的又一次尝试</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended %Ln attempt(s) as failed</source>
        <translation>
            <numerusform>%Ln 次尝试以失败结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended %Ln attempt(s) of %1 as failed</source>
        <translation>
            <numerusform>任务 %1 的 %Ln 次尝试以失败结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended %Ln attempt(s) as timed out</source>
        <translation>
            <numerusform>%Ln 次尝试以超时结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ended %Ln attempt(s) of %1 as timed out</source>
        <translation>
            <numerusform>任务 %1 的 %Ln 次尝试以超时结束</numerusform>
        </translation>
    </message>
    <message>
        <source>Created job %1</source>
        <translation>已创建任务 %1</translation>
    </message>
    <message>
        <source>Started job %1</source>
        <translation>已启动任务 %1</translation>
    </message>
    <message>
        <source>Canceled job %1</source>
        <translation>已取消任务 %1</translation>
    </message>
    <message>
        <source>Canceled job %1 and what was under way</source>
        <translation>已取消任务 %1 及其进行中的更新</translation>
    </message>
    <message>
        <source>Retried the devices of job %1 that failed</source>
        <translation>已重试任务 %1 中失败的设备</translation>
    </message>
    <message>
        <source>Job %1 is completed</source>
        <translation>任务 %1 已完成</translation>
    </message>
    <message>
        <source>Job %1 has ended, canceled</source>
        <translation>任务 %1 已取消并结束</translation>
    </message>
    <message>
        <source>Went on staging a package</source>
        <translation>已继续暂存软件包</translation>
    </message>
    <message>
        <source>Staged a package</source>
        <translation>已暂存软件包</translation>
    </message>
    <message>
        <source>Saved group %1</source>
        <translation>已保存群组 %1</translation>
    </message>
    <message>
        <source>Deleted group %1</source>
        <translation>已删除群组 %1</translation>
    </message>
    <message>
        <source>failed before</source>
        <translation>此前失败</translation>
    </message>
    <message>
        <source>timed out before</source>
        <translation>此前超时</translation>
    </message>
    <message>
        <source>Policy</source>
        <comment>who decided: nobody, by itself</comment>
        <translation>策略</translation>
    </message>
    <message>
        <source>Paused the job</source>
        <translation>暂停了任务</translation>
    </message>
    <message>
        <source>Paused job %1</source>
        <translation>暂停了任务 %1</translation>
    </message>
    <message>
        <source>Resumed the job</source>
        <translation>继续了任务</translation>
    </message>
    <message>
        <source>Resumed job %1</source>
        <translation>继续了任务 %1</translation>
    </message>
    <message>
        <source>Promoted the job</source>
        <translation>提前放行了任务</translation>
    </message>
    <message>
        <source>Promoted job %1</source>
        <translation>提前放行了任务 %1</translation>
    </message>
    <message>
        <source>Approved the job</source>
        <translation>批准了任务</translation>
    </message>
    <message>
        <source>Approved job %1</source>
        <translation>批准了任务 %1</translation>
    </message>
    <message>
        <source>Rejected the job</source>
        <translation>否决了任务</translation>
    </message>
    <message>
        <source>Rejected job %1</source>
        <translation>否决了任务 %1</translation>
    </message>
    <message numerus="yes">
        <source>Opened the next wave, %Ln device(s)</source>
        <translation>
            <numerusform>开始下一批，%Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened the next wave of %1, %Ln device(s)</source>
        <translation>
            <numerusform>开始 %1 的下一批，%Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>The job pauses</source>
        <translation>任务暂停</translation>
    </message>
    <message>
        <source>Job %1 pauses</source>
        <translation>任务 %1 暂停</translation>
    </message>
    <message>
        <source>The job starts</source>
        <translation>任务开始</translation>
    </message>
    <message>
        <source>Job %1 starts</source>
        <translation>任务 %1 开始</translation>
    </message>
    <message>
        <source>The job tells nobody else</source>
        <translation>任务不再通知其他设备</translation>
    </message>
    <message>
        <source>Job %1 tells nobody else</source>
        <translation>任务 %1 不再通知其他设备</translation>
    </message>
    <message>
        <source>A rule of the job stops it</source>
        <translation>任务的规则将其停止</translation>
    </message>
    <message>
        <source>A rule of job %1 stops it</source>
        <translation>任务 %1 的规则将其停止</translation>
    </message>
    <message>
        <source>The job has ended, aborted</source>
        <translation>任务已中止</translation>
    </message>
    <message>
        <source>Job %1 has ended, aborted</source>
        <translation>任务 %1 已中止</translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln device(s) into quarantine</source>
        <translation>
            <numerusform>隔离了 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %Ln device(s) of %1 into quarantine</source>
        <translation>
            <numerusform>隔离了 %1 的 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln device(s) out of quarantine</source>
        <translation>
            <numerusform>解除了 %Ln 台设备的隔离</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln device(s) of %1 out of quarantine</source>
        <translation>
            <numerusform>解除了 %1 的 %Ln 台设备的隔离</numerusform>
        </translation>
    </message>
    <message>
        <source>Put device %1 into quarantine</source>
        <translation>隔离了设备 %1</translation>
    </message>
    <message>
        <source>Let device %1 out of quarantine</source>
        <translation>解除了设备 %1 的隔离</translation>
    </message>
    <message>
        <source>Changed the black-outs of the fleet</source>
        <translation>更改了全部设备的禁更时段</translation>
    </message>
</context>
<context>
    <name>drydock::models::CommandSearch</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>群组</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what was found, its kind</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>what was found, about it, its kind</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Filter devices by %1</source>
        <translation>按 %1 筛选设备</translation>
    </message>
</context>
<context>
    <name>drydock::models::ComplianceModel</name>
    <message>
        <source>Model not known</source>
        <translation>型号未知</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n device(s), %2 on the latest version</source>
        <translation>
            <numerusform>%1，%n 台设备，%2 为最新版本</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::ConnectionDraft</name>
    <message>
        <source>A key needs the certificate it belongs to.</source>
        <translation>密钥需要与其对应的证书。</translation>
    </message>
    <message>
        <source>A client certificate needs its key.</source>
        <translation>客户端证书需要其密钥。</translation>
    </message>
</context>
<context>
    <name>drydock::models::ConnectionList</name>
    <message>
        <source>%1, can&apos;t be used: %2</source>
        <comment>connection, reason</comment>
        <translation>%1，无法使用：%2</translation>
    </message>
    <message>
        <source>%1, %2 as %3, open</source>
        <comment>connection, broker, operator</comment>
        <translation>%1，%2，以 %3 登录，已打开</translation>
    </message>
    <message>
        <source>%1, %2 as %3</source>
        <comment>connection, broker, operator</comment>
        <translation>%1，%2，以 %3 登录</translation>
    </message>
</context>
<context>
    <name>drydock::models::ConnectionSetup</name>
    <message>
        <source>The connection was not saved</source>
        <translation>未能保存连接</translation>
    </message>
    <message>
        <source>%1 was not imported</source>
        <translation>未能导入 %1</translation>
    </message>
    <message>
        <source>The connection was not removed</source>
        <translation>未能移除连接</translation>
    </message>
    <message>
        <source>The connection can&apos;t be read</source>
        <translation>无法读取连接</translation>
    </message>
</context>
<context>
    <name>drydock::models::DeviceActions</name>
    <message>
        <source>%1 is not tried again</source>
        <translation>未能重试 %1</translation>
    </message>
    <message>
        <source>Trying %1 again</source>
        <translation>正在重试 %1</translation>
    </message>
    <message>
        <source>Forgot %1</source>
        <translation>已移除 %1</translation>
    </message>
    <message>
        <source>%1 was not forgotten</source>
        <translation>未能移除 %1</translation>
    </message>
    <message>
        <source>Changed the model of %1</source>
        <translation>已更改 %1 的型号</translation>
    </message>
    <message>
        <source>The model of %1 was not changed</source>
        <translation>未能更改 %1 的型号</translation>
    </message>
</context>
<context>
    <name>drydock::models::DeviceExport</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>drydock::models::DeviceText</name>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>群组</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>最近在线</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>reported %1</source>
        <translation>已上报 %1</translation>
    </message>
    <message>
        <source>desired %1</source>
        <translation>期望 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n percent</source>
        <translation>
            <numerusform>百分之 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what is said of a device</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
</context>
<context>
    <name>drydock::models::DifferenceModel</name>
    <message>
        <source>%1, reported %2, desired %3, differs</source>
        <translation>%1，已上报 %2，期望 %3，不一致</translation>
    </message>
    <message>
        <source>%1, reported %2, desired %3</source>
        <translation>%1，已上报 %2，期望 %3</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>期望</translation>
    </message>
</context>
<context>
    <name>drydock::models::FacetModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群组</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n devices, chosen</source>
        <translation>
            <numerusform>%1，%n 台设备，已选</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n devices</source>
        <translation>
            <numerusform>%1，%n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>另有 %n 项…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::FailureReasonModel</name>
    <message numerus="yes">
        <source>%1: %n device(s)</source>
        <translation>
            <numerusform>%1：%n 台设备</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::GroupDraft</name>
    <message>
        <source>Write which devices are in it.</source>
        <translation>请写明其中包含哪些设备。</translation>
    </message>
    <message>
        <source>A group may not ask for groups. Write the conditions of that group instead.</source>
        <translation>群组的条件不能引用群组。请改为写出那个群组的条件。</translation>
    </message>
    <message>
        <source>A group may not ask for seen, which changes as time goes by. Ask for online instead.</source>
        <translation>群组的条件不能使用 seen，因为它随时间变化。请改用 online。</translation>
    </message>
    <message>
        <source>Give the group a name.</source>
        <translation>请为群组命名。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名称过长。</translation>
    </message>
    <message>
        <source>An id is made of a–z, 0–9 and -, begins with a letter or digit, and has 64 at most.</source>
        <translation>ID 由 a–z、0–9 和 - 组成，以字母或数字开头，最多 64 个字符。</translation>
    </message>
    <message>
        <source>There is a group with the id %1. Choose another.</source>
        <translation>已有 ID 为 %1 的群组。请另选一个。</translation>
    </message>
    <message>
        <source>Name the devices that are in it.</source>
        <translation>请列出其中的设备。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was not done, why</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>drydock::models::GroupListModel</name>
    <message numerus="yes">
        <source>%1, dynamic, %Ln device(s), %2</source>
        <translation>
            <numerusform>%1，动态，%Ln 台设备，%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, static, %Ln device(s)</source>
        <translation>
            <numerusform>%1，静态，%Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Dynamic</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>静态</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群组</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>创建者</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
</context>
<context>
    <name>drydock::models::GroupMembersModel</name>
    <message>
        <source>%1, %2, reported %3, %4</source>
        <comment>device, model, version, online or not</comment>
        <translation>%1，%2，已上报 %3，%4</translation>
    </message>
    <message>
        <source>%1, never heard of</source>
        <translation>%1，从未上线</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
</context>
<context>
    <name>drydock::models::GroupStore</name>
    <message>
        <source>Saved group %1</source>
        <translation>已保存群组 %1</translation>
    </message>
    <message>
        <source>Group %1 was not saved</source>
        <translation>未能保存群组 %1</translation>
    </message>
    <message>
        <source>Renamed the group to %1</source>
        <translation>已将群组重命名为 %1</translation>
    </message>
    <message>
        <source>Group %1 was not renamed</source>
        <translation>未能重命名群组 %1</translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln device(s) to %1</source>
        <translation>
            <numerusform>已将 %Ln 台设备加入 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not all of %Ln device(s) were added to %1</source>
        <translation>
            <numerusform>%Ln 台设备未能全部加入 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln device(s) out of %1</source>
        <translation>
            <numerusform>已将 %Ln 台设备移出 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not all of %Ln device(s) were taken out of %1</source>
        <translation>
            <numerusform>%Ln 台设备未能全部移出 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted group %1</source>
        <translation>已删除群组 %1</translation>
    </message>
    <message>
        <source>Group %1 was not deleted</source>
        <translation>未能删除群组 %1</translation>
    </message>
</context>
<context>
    <name>drydock::models::JobActions</name>
    <message>
        <source>Started %1</source>
        <translation>已启动 %1</translation>
    </message>
    <message>
        <source>%1 was not started</source>
        <translation>未能启动 %1</translation>
    </message>
    <message>
        <source>Canceled %1</source>
        <translation>已取消 %1</translation>
    </message>
    <message>
        <source>%1 was not canceled</source>
        <translation>未能取消 %1</translation>
    </message>
    <message>
        <source>Canceled %1 and what was under way</source>
        <translation>已取消 %1 及其进行中的更新</translation>
    </message>
    <message>
        <source>Trying the failed devices of %1 again</source>
        <translation>正在重试 %1 中失败的设备</translation>
    </message>
    <message>
        <source>The failed devices of %1 are not tried again</source>
        <translation>未能重试 %1 中失败的设备</translation>
    </message>
    <message>
        <source>Started a new job for the failed devices of %1</source>
        <translation>已为 %1 中失败的设备启动新任务</translation>
    </message>
</context>
<context>
    <name>drydock::models::JobDetail</name>
    <message>
        <source>Created %1 by %2, not started</source>
        <translation>由 %2 于 %1 创建，未启动</translation>
    </message>
    <message>
        <source>Started %1 by %2</source>
        <translation>由 %2 于 %1 启动</translation>
    </message>
    <message>
        <source>Started %1 by %2, ended %3</source>
        <translation>由 %2 于 %1 启动，%3 结束</translation>
    </message>
</context>
<context>
    <name>drydock::models::JobListModel</name>
    <message>
        <source>%1, %2, %3, %4 finished</source>
        <translation>%1，%2，%3，已完成 %4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>targets, when</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1/min</source>
        <comment>devices a minute</comment>
        <translation>%1/分钟</translation>
    </message>
</context>
<context>
    <name>drydock::models::JobWords</name>
    <message>
        <source>Another job is open on the device</source>
        <translation>设备上有另一个未结束的任务</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>The broker refused the command</source>
        <translation>消息代理拒绝了命令</translation>
    </message>
    <message>
        <source>Said success, did not report the version</source>
        <translation>称已成功，但未上报该版本</translation>
    </message>
    <message>
        <source>Reports another version</source>
        <translation>上报了其他版本</translation>
    </message>
    <message>
        <source>Did not begin in time</source>
        <translation>未及时开始</translation>
    </message>
    <message>
        <source>Did not finish in time</source>
        <translation>未及时完成</translation>
    </message>
    <message>
        <source>No progress in time</source>
        <translation>限定时间内无进展</translation>
    </message>
    <message>
        <source>Canceled by an operator</source>
        <translation>被操作员取消</translation>
    </message>
    <message>
        <source>The device was deleted</source>
        <translation>设备已删除</translation>
    </message>
    <message>
        <source>The package is not for this hardware</source>
        <translation>软件包不适用于此硬件</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation>回滚中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Already installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Incompatible</source>
        <translation>不兼容</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>已隔离</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>群组 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen device(s)</source>
        <translation>
            <numerusform>%Ln 台选定设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 to %Ln device(s) of group %3</source>
        <translation>
            <numerusform>将 %1 %2 推送到群组 %3 的 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 to %Ln chosen device(s)</source>
        <translation>
            <numerusform>将 %1 %2 推送到 %Ln 台选定设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 to %Ln device(s) matching %3</source>
        <translation>
            <numerusform>将 %1 %2 推送到匹配 %3 的 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln device(s) a minute.</source>
        <translation>
            <numerusform>每分钟最多 %Ln 台设备。</numerusform>
        </translation>
    </message>
    <message>
        <source>A device that was told has %1 to begin.</source>
        <translation>设备收到通知后须在 %1 内开始。</translation>
    </message>
    <message>
        <source>A device that began has %1 to finish.</source>
        <translation>设备开始后须在 %1 内完成。</translation>
    </message>
    <message>
        <source>No progress for %1 ends an attempt.</source>
        <translation>%1 无进展即结束该次尝试。</translation>
    </message>
    <message>
        <source>Success counts once the version is reported, within %1.</source>
        <translation>在 %1 内上报该版本才算成功。</translation>
    </message>
    <message numerus="yes">
        <source>A device that failed is tried again %n time(s).</source>
        <translation>
            <numerusform>失败的设备会重试 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A device that timed out is tried again %n time(s).</source>
        <translation>
            <numerusform>超时的设备会重试 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A device that failed or timed out is tried again %n time(s).</source>
        <translation>
            <numerusform>失败或超时的设备会重试 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A command without an answer is sent again after %1, up to %n time(s).</source>
        <translation>
            <numerusform>未获应答的命令会在 %1 后重发，最多 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Priority %1 of 9.</source>
        <translation>优先级 %1（最高 9）。</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>The job&apos;s time was over</source>
        <translation>任务的时间已到</translation>
    </message>
    <message>
        <source>A rule of the job stopped it</source>
        <translation>任务的规则将其停止</translation>
    </message>
    <message>
        <source>%1 % of the devices</source>
        <comment>size of a wave</comment>
        <translation>%1% 的设备</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <comment>size of a wave</comment>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Wave %1: all others.</source>
        <translation>第 %1 批：其余全部。</translation>
    </message>
    <message>
        <source>Wave %1: %2.</source>
        <translation>第 %1 批：%2。</translation>
    </message>
    <message>
        <source>%1 % have to succeed.</source>
        <translation>须有 %1% 成功。</translation>
    </message>
    <message>
        <source>%1 % have to succeed before the next.</source>
        <translation>须有 %1% 成功才开始下一批。</translation>
    </message>
    <message>
        <source>Then it waits for an operator.</source>
        <translation>之后等待操作员。</translation>
    </message>
    <message numerus="yes">
        <source>It pauses when %1 % of those tried did not succeed, from %Ln device(s) on.</source>
        <translation>
            <numerusform>已尝试 %Ln 台起，未成功达到 %1% 时暂停。</numerusform>
        </translation>
    </message>
    <message>
        <source>pauses</source>
        <comment>what a job does</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>ends</source>
        <comment>what a job does</comment>
        <translation>结束</translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 % of those tried failed, from %Ln device(s) on.</source>
        <translation>
            <numerusform>已尝试 %Ln 台起，失败达到 %2% 时任务%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 % of those tried rejected it, from %Ln device(s) on.</source>
        <translation>
            <numerusform>已尝试 %Ln 台起，拒绝达到 %2% 时任务%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 % of those tried timed out, from %Ln device(s) on.</source>
        <translation>
            <numerusform>已尝试 %Ln 台起，超时达到 %2% 时任务%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 % of those told went offline, from %Ln device(s) on.</source>
        <translation>
            <numerusform>已通知 %Ln 台起，离线达到 %2% 时任务%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 % of those tried did not succeed, from %Ln device(s) on.</source>
        <translation>
            <numerusform>已尝试 %Ln 台起，未成功达到 %2% 时任务%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1 a minute on, times %2 with every %Ln device(s) told.</source>
        <translation>
            <numerusform>从每分钟 %1 台起，每通知 %Ln 台增至 %2 倍。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1 a minute on, times %2 with every %Ln device(s) that succeeded.</source>
        <translation>
            <numerusform>从每分钟 %1 台起，每成功 %Ln 台增至 %2 倍。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln device(s) at once.</source>
        <translation>
            <numerusform>同时最多 %Ln 台设备。</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloads begin no faster than %1 a second.</source>
        <translation>下载开始的速度不超过每秒 %1。</translation>
    </message>
    <message>
        <source>It starts %1.</source>
        <translation>%1 开始。</translation>
    </message>
    <message>
        <source>From %1 on nobody else is told.</source>
        <translation>%1 起不再通知其他设备。</translation>
    </message>
    <message>
        <source>It is canceled %1; devices that have begun finish.</source>
        <translation>%1 取消；已开始的设备会完成。</translation>
    </message>
    <message>
        <source>It is canceled %1, also for devices that have begun.</source>
        <translation>%1 取消，包括已开始的设备。</translation>
    </message>
    <message>
        <source>Only for %1 from %2 on, in the time of %3.</source>
        <comment>a maintenance window</comment>
        <translation>仅在 %2 起的 %1 内，按 %3 时间。</translation>
    </message>
    <message>
        <source>Somebody else than its creator has to approve it.</source>
        <translation>须由创建者以外的人批准。</translation>
    </message>
    <message numerus="yes">
        <source>A device that fails %Ln time(s) within %1 is held back for %2.</source>
        <translation>
            <numerusform>在 %1 内失败 %Ln 次的设备会被隔离 %2。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::LocalFleetModel</name>
    <message>
        <source>Broker on a free port</source>
        <translation>使用空闲端口的消息代理</translation>
    </message>
    <message>
        <source>Service with its own store</source>
        <translation>使用独立数据存储的服务</translation>
    </message>
    <message numerus="yes">
        <source>%Ln simulated devices</source>
        <translation>
            <numerusform>%Ln 台模拟设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Local fleet</source>
        <translation>本地设备群</translation>
    </message>
    <message>
        <source>The local fleet did not start</source>
        <translation>本地设备群未能启动</translation>
    </message>
    <message>
        <source>The MQTT broker mosquitto is not installed on this computer.</source>
        <translation>本机未安装 MQTT 消息代理 mosquitto。</translation>
    </message>
    <message>
        <source>Install it, on Debian and Ubuntu by “apt install mosquitto”, then try again.</source>
        <translation>请安装后重试；在 Debian 和 Ubuntu 上使用“apt install mosquitto”。</translation>
    </message>
    <message>
        <source>The service and the simulated devices are not installed beside Drydock.</source>
        <translation>Drydock 旁未安装服务和模拟设备程序。</translation>
    </message>
    <message>
        <source>Install Drydock&apos;s server package, then try again.</source>
        <translation>请安装 Drydock 的服务器软件包，然后重试。</translation>
    </message>
    <message>
        <source>What was started is ended again.</source>
        <translation>已启动的部分会再次结束。</translation>
    </message>
    <message>
        <source>The details say what happened. Try again, or with fewer devices.</source>
        <translation>详细信息中有具体原因。请重试，或减少设备数量。</translation>
    </message>
    <message>
        <source>The local fleet ended</source>
        <translation>本地设备群已结束</translation>
    </message>
    <message>
        <source>One of its programs ended by itself, and the others were ended with it.</source>
        <translation>其中一个程序自行结束，其余程序也随之结束。</translation>
    </message>
    <message>
        <source>The details say which. Start it again to go on; it begins anew.</source>
        <translation>详细信息中说明了是哪一个。要继续请重新启动，一切将从头开始。</translation>
    </message>
</context>
<context>
    <name>drydock::models::PackageActions</name>
    <message>
        <source>Job %1 needs %2. Cancel the job first.</source>
        <translation>任务 %1 需要 %2。请先取消该任务。</translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation>已发布 %1</translation>
    </message>
    <message>
        <source>%1 was not published</source>
        <translation>未能发布 %1</translation>
    </message>
    <message>
        <source>Deprecated %1</source>
        <translation>已弃用 %1</translation>
    </message>
    <message>
        <source>%1 was not deprecated</source>
        <translation>未能弃用 %1</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>已删除 %1</translation>
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation>未能删除 %1</translation>
    </message>
</context>
<context>
    <name>drydock::models::PackageModel</name>
    <message numerus="yes">
        <source>%1, %n version(s)</source>
        <translation>
            <numerusform>%1，%n 个版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n 个版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n version(s)</source>
        <translation>
            <numerusform>%1 个，共 %n 个版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, %3, %4, %n device(s)</source>
        <translation>
            <numerusform>%1 %2，%3，%4，%n 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>暂存中</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>staging now</source>
        <translation>正在暂存</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Staged by</source>
        <translation>暂存者</translation>
    </message>
</context>
<context>
    <name>drydock::models::PackageWords</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>all models</source>
        <translation>所有型号</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <comment>the first model, how many more</comment>
        <translation>%1 +%2</translation>
    </message>
</context>
<context>
    <name>drydock::models::SavedFilters</name>
    <message>
        <source>%1 cannot be read. Saved filters are not kept until it is removed or put right.</source>
        <translation>无法读取 %1。在移除或修复它之前，不会保存筛选。</translation>
    </message>
    <message>
        <source>Saved filters cannot be written to %1: %2</source>
        <translation>无法将已存筛选写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>drydock::models::StageDraft</name>
    <message>
        <source>Which version is it?</source>
        <translation>这是哪个版本？</translation>
    </message>
    <message>
        <source>A version is three numbers, such as 2.1.0, or 2.1.0-rc.1.</source>
        <translation>版本由三个数字组成，例如 2.1.0 或 2.1.0-rc.1。</translation>
    </message>
    <message>
        <source>%1 %2 exists; a version never changes. Choose another.</source>
        <translation>%1 %2 已存在，版本不可更改。请另选一个。</translation>
    </message>
    <message>
        <source>What is the package called?</source>
        <translation>软件包叫什么名称？</translation>
    </message>
    <message>
        <source>A name is up to 64 lower-case letters, digits, dots, dashes and underscores, and begins with a letter or digit.</source>
        <translation>名称最多 64 个字符，可用小写字母、数字、点、连字符和下划线，并以字母或数字开头。</translation>
    </message>
    <message>
        <source>A hardware model is 1 to 128 characters long.</source>
        <translation>硬件型号的长度为 1 至 128 个字符。</translation>
    </message>
    <message>
        <source>A version is three numbers, such as 2.1.0.</source>
        <translation>版本由三个数字组成，例如 2.1.0。</translation>
    </message>
    <message>
        <source>Notes are at most 2,000 bytes long.</source>
        <translation>说明最长 2,000 字节。</translation>
    </message>
    <message>
        <source>The signing key&apos;s file cannot be read.</source>
        <translation>无法读取签名密钥文件。</translation>
    </message>
    <message>
        <source>This key opens with its passphrase only.</source>
        <translation>此密钥需要密码短语才能打开。</translation>
    </message>
</context>
<context>
    <name>drydock::models::StagingModel</name>
    <message>
        <source>Staging %1, %2 uploaded</source>
        <translation>正在暂存 %1，已上传 %2</translation>
    </message>
    <message>
        <source>No fleet is connected.</source>
        <translation>未连接设备群。</translation>
    </message>
    <message>
        <source>%1 %2 was not staged</source>
        <translation>未能暂存 %1 %2</translation>
    </message>
    <message>
        <source>Canceled the upload of %1</source>
        <translation>已取消上传 %1</translation>
    </message>
    <message>
        <source>%1 was not staged</source>
        <translation>未能暂存 %1</translation>
    </message>
    <message>
        <source>The passphrase does not open the signing key.</source>
        <translation>密码短语无法打开签名密钥。</translation>
    </message>
</context>
<context>
    <name>drydock::models::StagingTasks</name>
    <message>
        <source>Staging %1</source>
        <translation>正在暂存 %1</translation>
    </message>
</context>
<context>
    <name>drydock::models::StandingWords</name>
    <message>
        <source>too few of the wave succeeded, and all of it has ended</source>
        <translation>这一批已全部结束，成功的太少</translation>
    </message>
    <message>
        <source>enough of the wave succeeded</source>
        <translation>这一批成功的已足够</translation>
    </message>
    <message>
        <source>promoted by an operator</source>
        <translation>由操作员提前放行</translation>
    </message>
    <message>
        <source>the wave succeeded, and the next one waits for an operator</source>
        <translation>这一批已成功，下一批等待操作员</translation>
    </message>
    <message>
        <source>too many of the wave did not succeed</source>
        <translation>这一批未成功的太多</translation>
    </message>
    <message>
        <source>too many devices failed</source>
        <translation>失败的设备太多</translation>
    </message>
    <message>
        <source>too many devices rejected it</source>
        <translation>拒绝的设备太多</translation>
    </message>
    <message>
        <source>too many devices timed out</source>
        <translation>超时的设备太多</translation>
    </message>
    <message>
        <source>too many devices went offline after they were told</source>
        <translation>收到通知后离线的设备太多</translation>
    </message>
    <message>
        <source>too many devices did not succeed</source>
        <translation>未成功的设备太多</translation>
    </message>
    <message>
        <source>paused by an operator</source>
        <translation>由操作员暂停</translation>
    </message>
    <message>
        <source>canceled by an operator</source>
        <translation>由操作员取消</translation>
    </message>
    <message>
        <source>its start time has come</source>
        <translation>开始时间已到</translation>
    </message>
    <message>
        <source>its time is over</source>
        <translation>时间已到</translation>
    </message>
    <message>
        <source>failed again and again</source>
        <translation>一再失败</translation>
    </message>
    <message>
        <source>held for long enough</source>
        <translation>隔离时间已满</translation>
    </message>
    <message>
        <source>released by an operator</source>
        <translation>由操作员解除</translation>
    </message>
</context>
<context>
    <name>drydock::models::TimelineModel</name>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1，第 %2 次尝试</translation>
    </message>
    <message>
        <source>What is desired and not reported changed</source>
        <translation>期望与上报之间的差异有变化</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>drydock::models::UpdateDraft</name>
    <message>
        <source>No version is published. Stage a package first.</source>
        <translation>没有已发布的版本。请先暂存软件包。</translation>
    </message>
    <message>
        <source>Choose the version that devices get.</source>
        <translation>请选择要推送给设备的版本。</translation>
    </message>
    <message>
        <source>%1 has expired. Choose another version.</source>
        <translation>%1 已过期。请选择其他版本。</translation>
    </message>
    <message>
        <source>Choose the devices that get it.</source>
        <translation>请选择接收更新的设备。</translation>
    </message>
    <message>
        <source>Choose a group.</source>
        <translation>请选择群组。</translation>
    </message>
    <message>
        <source>Write which devices get it, or choose every device.</source>
        <translation>请写明哪些设备接收更新，或选择所有设备。</translation>
    </message>
    <message>
        <source>No device matches.</source>
        <translation>没有匹配的设备。</translation>
    </message>
    <message>
        <source>None of these devices would get %1: see who is left out, and why.</source>
        <translation>这些设备都不会获得 %1：请查看哪些设备被排除及其原因。</translation>
    </message>
    <message>
        <source>Tell between 1 and %L1 devices a minute.</source>
        <translation>每分钟通知的设备数须为 1 至 %L1。</translation>
    </message>
    <message>
        <source>Retry between 0 and %L1 times.</source>
        <translation>重试次数须为 0 至 %L1。</translation>
    </message>
    <message>
        <source>A timeout needs more than nothing.</source>
        <translation>超时必须大于零。</translation>
    </message>
    <message>
        <source>Send a command again after more than nothing, 1 to 10 times as long each time, 20 times at most.</source>
        <translation>命令的重发间隔须大于零，每次为上次的 1 至 10 倍，最多重发 20 次。</translation>
    </message>
    <message>
        <source>A priority is a number from 0 to 9.</source>
        <translation>优先级是 0 至 9 的数字。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名称过长。</translation>
    </message>
    <message>
        <source>The comment is too long.</source>
        <translation>备注过长。</translation>
    </message>
    <message>
        <source>The service can&apos;t be reached; an update needs it.</source>
        <translation>无法访问服务，而更新需要它。</translation>
    </message>
</context>
<context>
    <name>drydock::models::UpdateWords</name>
    <message>
        <source>One that has begun and then stays silent for %1 counts as timed out.</source>
        <translation>已开始但 %1 无响应的设备视为超时。</translation>
    </message>
    <message>
        <source>One that is not done %1 after it has begun counts as timed out.</source>
        <translation>开始后 %1 仍未完成的设备视为超时。</translation>
    </message>
    <message>
        <source>One that has begun and then stays silent keeps the job open until you cancel it.</source>
        <translation>如有设备开始后不再响应，任务将一直不结束，直到您取消它。</translation>
    </message>
    <message>
        <source>One that was told and does not begin within %1 counts as timed out.</source>
        <translation>收到通知后 %1 内未开始的设备视为超时。</translation>
    </message>
    <message>
        <source>One that was told and never begins keeps the job open until you cancel it.</source>
        <translation>如有设备收到通知后始终未开始，任务将一直不结束，直到您取消它。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>package, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen device(s)</source>
        <translation>
            <numerusform>%Ln 台选定设备</numerusform>
        </translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>群组 %1</translation>
    </message>
    <message>
        <source>every device</source>
        <translation>所有设备</translation>
    </message>
    <message>
        <source>Everyone now</source>
        <translation>立即全部</translation>
    </message>
    <message>
        <source>Gently</source>
        <translation>平缓</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln at up to %1 a minute</source>
        <translation>
            <numerusform>全部 %Ln 台，每分钟最多 %1 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln, no more than %1 a minute, so that trouble shows early</source>
        <translation>
            <numerusform>全部 %Ln 台，每分钟不超过 %1 台，以便尽早发现问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate, timeouts and retries as you set them</source>
        <translation>使用您设定的速率、超时和重试次数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) have it already</source>
        <translation>
            <numerusform>%Ln 台设备已有该版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are of a model that it is not made for</source>
        <translation>
            <numerusform>%Ln 台设备的型号不适用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are busy with another job and wait for its end</source>
        <translation>
            <numerusform>%Ln 台设备正忙于另一任务，需等其结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s): %1</source>
        <translation>
            <numerusform>%Ln 台设备：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>不包括：%1。</translation>
    </message>
    <message>
        <source>Later: %1.</source>
        <translation>稍后：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are offline now and get it when they return.</source>
        <translation>
            <numerusform>%Ln 台设备当前离线，恢复在线后获得更新。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A device that fails tries up to %Ln more time(s).</source>
        <translation>
            <numerusform>失败的设备最多再尝试 %Ln 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>A device that fails is not tried again.</source>
        <translation>失败的设备不再重试。</translation>
    </message>
    <message>
        <source>So does one that is not done %1 after it has begun.</source>
        <translation>开始后 %1 仍未完成的设备也是如此。</translation>
    </message>
    <message numerus="yes">
        <source>A device that timed out tries up to %Ln more time(s).</source>
        <translation>
            <numerusform>超时的设备最多再尝试 %Ln 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>A device that timed out is not tried again.</source>
        <translation>超时的设备不再重试。</translation>
    </message>
    <message numerus="yes">
        <source>A command that stays unanswered for %1 is sent again, %Ln time(s) at most.</source>
        <translation>
            <numerusform>命令若 %1 未获应答则会重发，最多 %Ln 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>A device that says it succeeded and does not report %1 within %2 counts as failed.</source>
        <translation>称已成功但未在 %2 内上报 %1 的设备视为失败。</translation>
    </message>
    <message>
        <source>No device (%1) gets %2.</source>
        <translation>没有设备（%1）会获得 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) (%1) get %2 at once.</source>
        <translation>
            <numerusform>%Ln 台设备（%1）立即获得 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) (%1) get %2, no more than %3 a minute: the last one that is online is told after about %4.</source>
        <translation>
            <numerusform>%Ln 台设备（%1）获得 %2，每分钟不超过 %3 台：最后一台在线设备约在 %4 后收到通知。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::VersionModel</name>
    <message>
        <source>Not reported</source>
        <translation>未上报</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n device(s)</source>
        <translation>
            <numerusform>%1：%n 台设备</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::WhyWords</name>
    <message>
        <source>Downloading</source>
        <translation>下载中</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>校验中</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>安装中</translation>
    </message>
    <message>
        <source>Rebooting</source>
        <translation>重启中</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Stalled while downloading</source>
        <translation>下载时停滞</translation>
    </message>
    <message>
        <source>Stalled while verifying</source>
        <translation>校验时停滞</translation>
    </message>
    <message>
        <source>Stalled while applying</source>
        <translation>安装时停滞</translation>
    </message>
    <message>
        <source>Stalled while rebooting</source>
        <translation>重启时停滞</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>It is told of %1 when its turn comes at the job&apos;s rate.</source>
        <translation>按任务的速率轮到该设备时，会通知它更新到 %1。</translation>
    </message>
    <message>
        <source>Another job is open on this device; %1 follows when that one has ended.</source>
        <translation>此设备上有另一个未结束的任务；该任务结束后轮到 %1。</translation>
    </message>
    <message>
        <source>The command for %1 reached nobody. It is sent when the device connects.</source>
        <translation>%1 的命令无人接收。设备连接后会发送。</translation>
    </message>
    <message>
        <source>The broker would not take the command for %1. It is sent again.</source>
        <translation>消息代理未接受 %1 的命令。会重新发送。</translation>
    </message>
    <message>
        <source>It was told of %1 and has not answered yet.</source>
        <translation>已将 %1 通知设备，尚未收到应答。</translation>
    </message>
    <message>
        <source>It was told of %1 and went offline before it answered.</source>
        <translation>已将 %1 通知设备，但设备在应答前离线。</translation>
    </message>
    <message>
        <source>%1 is %2 % done.</source>
        <translation>%1 已完成 %2 %。</translation>
    </message>
    <message>
        <source>It went offline when %1 was %2 % done.</source>
        <translation>%1 完成 %2 % 时设备离线。</translation>
    </message>
    <message>
        <source>%1 is %2 % done, and nothing was heard since.</source>
        <translation>%1 已完成 %2 %，此后再无消息。</translation>
    </message>
    <message>
        <source>It said success, and is to report version %1 now.</source>
        <translation>设备称已成功，现应上报版本 %1。</translation>
    </message>
    <message>
        <source>Version %1 is installed.</source>
        <translation>版本 %1 已安装。</translation>
    </message>
    <message>
        <source>It reported %1 before it was told of it.</source>
        <translation>设备在收到通知之前就已上报 %1。</translation>
    </message>
    <message>
        <source>Attempt %1 at %2 failed; the device gave no reason.</source>
        <translation>第 %1 次尝试于 %2 失败；设备未说明原因。</translation>
    </message>
    <message>
        <source>Attempt %1 at %2 failed: %3.</source>
        <translation>第 %1 次尝试于 %2 失败：%3。</translation>
    </message>
    <message>
        <source>It said success with %1 and reports another version.</source>
        <translation>设备称 %1 已成功，但上报了其他版本。</translation>
    </message>
    <message>
        <source>It said success and did not report version %1 in time.</source>
        <translation>设备称已成功，但未及时上报版本 %1。</translation>
    </message>
    <message>
        <source>The device refused %1 and gave no reason.</source>
        <translation>设备拒绝了 %1，未说明原因。</translation>
    </message>
    <message>
        <source>The device refused %1: %2.</source>
        <translation>设备拒绝了 %1：%2。</translation>
    </message>
    <message>
        <source>Attempt %1 at %2 timed out at %3 %.</source>
        <translation>第 %1 次尝试于 %2 超时，进度 %3 %。</translation>
    </message>
    <message>
        <source>The update to %1 was canceled.</source>
        <translation>到 %1 的更新已取消。</translation>
    </message>
    <message>
        <source>%1 is not made for this hardware.</source>
        <translation>%1 不适用于此硬件。</translation>
    </message>
    <message>
        <source>The device was deleted while %1 was on its way.</source>
        <translation>在推送 %1 期间，设备被删除。</translation>
    </message>
    <message>
        <source>It failed too often, and is left alone for a while.</source>
        <translation>设备失败次数过多，暂时不再更新。</translation>
    </message>
    <message>
        <source>The command is sent again in %1.</source>
        <translation>命令将在 %1 后重发。</translation>
    </message>
    <message>
        <source>This attempt times out in %1.</source>
        <translation>此次尝试将在 %1 后超时。</translation>
    </message>
    <message>
        <source>Without that report it fails in %1.</source>
        <translation>若无该上报，将在 %1 后判为失败。</translation>
    </message>
    <message>
        <source>No update yet</source>
        <translation>尚无更新</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>等待轮到</translation>
    </message>
    <message>
        <source>Waits for another job</source>
        <translation>等待另一任务</translation>
    </message>
    <message>
        <source>Waits for the device</source>
        <translation>等待设备</translation>
    </message>
    <message>
        <source>Refused by the broker</source>
        <translation>被消息代理拒绝</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>Notified, then offline</source>
        <translation>已通知，随后离线</translation>
    </message>
    <message>
        <source>Offline in the midst of it</source>
        <translation>更新中途离线</translation>
    </message>
    <message>
        <source>Waits for its report</source>
        <translation>等待上报</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>Already installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Version mismatch</source>
        <translation>版本不符</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Incompatible</source>
        <translation>不兼容</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>已隔离</translation>
    </message>
    <message>
        <source>No job has reached this device yet.</source>
        <translation>尚无任务涉及此设备。</translation>
    </message>
    <message>
        <source>It has been so for %1.</source>
        <translation>此状态已持续 %1。</translation>
    </message>
</context>
<context>
    <name>drydock::views</name>
    <message>
        <source>%Ln on the latest version</source>
        <translation>%Ln 台已是最新版本</translation>
    </message>
    <message>
        <source>%Ln in progress</source>
        <translation>%Ln 台进行中</translation>
    </message>
    <message>
        <source>%Ln could be updated</source>
        <translation>%Ln 台可以更新</translation>
    </message>
    <message>
        <source>%Ln not known</source>
        <translation>%Ln 台未知</translation>
    </message>
</context>
<context>
    <name>drydock::views::AboutSection</name>
    <message>
        <source>Drydock %1</source>
        <translation>Drydock %1</translation>
    </message>
    <message>
        <source>Brings new software to fleets of devices, and shows how they take it.</source>
        <translation>为设备群带来新软件，并展示更新的进展。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。不提供任何担保。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用以下组件构建</translation>
    </message>
    <message>
        <source>each under its licence</source>
        <translation>各自遵循其许可证</translation>
    </message>
    <message>
        <source>Show the licence of the typeface</source>
        <translation>显示字体许可证</translation>
    </message>
    <message>
        <source>Licence of the typeface</source>
        <translation>字体许可证</translation>
    </message>
</context>
<context>
    <name>drydock::views::AcknowledgementSection</name>
    <message>
        <source>%1, %2</source>
        <comment>what was decided, when</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Acknowledgements over time</source>
        <translation>确认随时间的变化</translation>
    </message>
    <message>
        <source>devices by state</source>
        <translation>按状态统计设备</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>将图表保存为图片</translation>
    </message>
    <message>
        <source>Save the numbers as CSV</source>
        <translation>将数据保存为 CSV</translation>
    </message>
</context>
<context>
    <name>drydock::views::AcknowledgementView</name>
    <message>
        <source>Acknowledgements over time</source>
        <translation>确认随时间的变化</translation>
    </message>
    <message>
        <source>Nothing has been told to a device yet.</source>
        <translation>尚未通知任何设备。</translation>
    </message>
    <message>
        <source>From %1 to %2. At the end: %3.</source>
        <translation>从 %1 到 %2。结束时：%3。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>drydock::views::ActivityBar</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>all lines</comment>
        <translation>共 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) shown</source>
        <translation>
            <numerusform>显示 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Older lines come as the end of the table is reached.</source>
        <translation>滚动到表格末尾时会加载更早的记录。</translation>
    </message>
    <message>
        <source>An export is on its way.</source>
        <translation>正在导出。</translation>
    </message>
    <message>
        <source>Writes the whole history to a file.</source>
        <translation>将全部历史记录写入文件。</translation>
    </message>
</context>
<context>
    <name>drydock::views::ActivityPage</name>
    <message>
        <source>Show all lines</source>
        <translation>显示所有行</translation>
    </message>
    <message>
        <source>No line that was fetched matches the filter.</source>
        <translation>已加载的行中没有符合筛选条件的。</translation>
    </message>
    <message>
        <source>What operators and policies do with the fleet appears here.</source>
        <translation>操作员和策略对设备所做的一切会显示在这里。</translation>
    </message>
    <message>
        <source>The history appears once the fleet is connected.</source>
        <translation>连接设备群后会显示历史记录。</translation>
    </message>
</context>
<context>
    <name>drydock::views::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>“System” follows what the desktop prefers, also by night.</source>
        <translation>“跟随系统”采用桌面的偏好设置，夜间也是如此。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Names of devices, packages and jobs stay as they were given.</source>
        <translation>设备、软件包和任务的名称保持原样。</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Drydock&apos;s own has digits of equal width, so that live numbers do not tremble.</source>
        <translation>Drydock 自带字体的数字等宽，实时数字不会抖动。</translation>
    </message>
    <message>
        <source>Rows of devices</source>
        <translation>设备行</translation>
    </message>
    <message>
        <source>Sizes of text follow the desktop&apos;s.</source>
        <translation>文字大小与桌面一致。</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Drydock&apos;s own</source>
        <translation>Drydock 自带</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>系统字体</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
</context>
<context>
    <name>drydock::views::AuditDelegate</name>
    <message>
        <source>%1
%2</source>
        <comment>what is in a cell, when it was</comment>
        <translation>%1
%2</translation>
    </message>
</context>
<context>
    <name>drydock::views::AuditExportMenu</name>
    <message>
        <source>As CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>As JSON lines…</source>
        <translation>导出为 JSON 行…</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>导出历史记录</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
</context>
<context>
    <name>drydock::views::AuditTable</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>drydock::views::BusyLine</name>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
</context>
<context>
    <name>drydock::views::Callout</name>
    <message>
        <source>%1. %2</source>
        <comment>title and text of a callout</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>drydock::views::CancelDialog</name>
    <message>
        <source>Force cancel %1</source>
        <translation>强制取消 %1</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>Cancel “%1” and what is under way?</source>
        <translation>取消“%1”及其进行中的更新？</translation>
    </message>
    <message>
        <source>Cancel “%1”?</source>
        <translation>取消“%1”？</translation>
    </message>
    <message>
        <source>Why? (for the record, may stay empty)</source>
        <translation>原因（供记录，可留空）</translation>
    </message>
    <message>
        <source>Why it is canceled</source>
        <translation>取消原因</translation>
    </message>
    <message>
        <source>Keep the job</source>
        <translation>保留任务</translation>
    </message>
    <message>
        <source>Force cancel job</source>
        <translation>强制取消任务</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>取消任务</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that have not begun stay as they are.</source>
        <translation>
            <numerusform>%Ln 台尚未开始的设备保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that have begun may finish; how they end still counts.</source>
        <translation>
            <numerusform>%Ln 台已开始的设备可继续完成，其结果仍会计入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that have begun count as canceled at once. A device that is installing may still end up with the new version.</source>
        <translation>
            <numerusform>%Ln 台已开始的设备立即计为已取消。正在安装的设备最终仍可能装上新版本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that have the version keep it.</source>
        <translation>
            <numerusform>%Ln 台已有该版本的设备会保留该版本。</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
</context>
<context>
    <name>drydock::views::ChainState</name>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Signed, nothing missing</source>
        <translation>已签名，无缺失</translation>
    </message>
    <message>
        <source>Signed by another key</source>
        <translation>由另一密钥签名</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>正在验证…</translation>
    </message>
    <message>
        <source>Verify the history</source>
        <translation>验证历史记录</translation>
    </message>
    <message>
        <source>Has the service walk the whole history and compute every hash again.</source>
        <translation>让服务遍历全部历史记录并重新计算每个哈希。</translation>
    </message>
    <message>
        <source>The history is whole</source>
        <translation>历史记录完整</translation>
    </message>
    <message>
        <source>History has changed</source>
        <translation>历史记录已改变</translation>
    </message>
    <message>
        <source>History is broken</source>
        <translation>历史记录已损坏</translation>
    </message>
    <message>
        <source>The history is broken</source>
        <translation>历史记录已损坏</translation>
    </message>
    <message>
        <source>The history was not checked</source>
        <translation>未检查历史记录</translation>
    </message>
    <message>
        <source>The service did not answer: %1. Try again later.</source>
        <translation>服务没有应答：%1。请稍后重试。</translation>
    </message>
</context>
<context>
    <name>drydock::views::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>drydock::views::ChartWidget</name>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>Save picture as PNG…</source>
        <translation>将图片保存为 PNG…</translation>
    </message>
    <message>
        <source>Save drawing as SVG…</source>
        <translation>将图形保存为 SVG…</translation>
    </message>
    <message>
        <source>Save numbers as CSV…</source>
        <translation>将数据保存为 CSV…</translation>
    </message>
</context>
<context>
    <name>drydock::views::CheckList</name>
    <message>
        <source>Copy the result</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>取消测试</translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation>测试步骤</translation>
    </message>
</context>
<context>
    <name>drydock::views::CommandPalette</name>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的项目</translation>
    </message>
</context>
<context>
    <name>drydock::views::CompletionPopup</name>
    <message>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>drydock::views::ComplianceSection</name>
    <message>
        <source>Compliance</source>
        <translation>合规情况</translation>
    </message>
    <message>
        <source>On latest</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Update available</source>
        <translation>可更新</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %Ln device(s)</source>
        <translation>
            <numerusform>%1，%Ln 台设备</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>drydock::views::ConnectPanel</name>
    <message>
        <source>Test and connect</source>
        <translation>测试并连接</translation>
    </message>
    <message>
        <source>Connect anyway</source>
        <translation>仍然连接</translation>
    </message>
    <message>
        <source>Import a profile…</source>
        <translation>导入配置…</translation>
    </message>
    <message>
        <source>Connect to mine</source>
        <translation>连接我的设备群</translation>
    </message>
    <message>
        <source>Give the broker of a running Drydock service. The service announces its package storage by itself.</source>
        <translation>请填写正在运行的 Drydock 服务所用的消息代理。服务会自行公布其软件包存储。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what failed, reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>消息代理</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>op.name, if it has accounts</source>
        <translation>op.name，如有账户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>系统默认</translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation>导入配置</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>配置 (*.json)</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Password, kept in the keychain</source>
        <translation>密码（保存在密钥环中）</translation>
    </message>
    <message>
        <source>Password, asked each time</source>
        <translation>密码（每次询问）</translation>
    </message>
</context>
<context>
    <name>drydock::views::ConnectionButtons</name>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开连接</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Save the connection</source>
        <translation>保存连接</translation>
    </message>
    <message>
        <source>Remove the connection…</source>
        <translation>移除连接…</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>保存并连接</translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation>移除连接</translation>
    </message>
    <message>
        <source>Remove “%1” and its password?</source>
        <translation>移除“%1”及其密码？</translation>
    </message>
    <message>
        <source>The fleet itself is not touched.</source>
        <translation>设备群本身不受影响。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>drydock::views::ConnectionForm</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>the broker&apos;s name</source>
        <translation>消息代理的名称</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>消息代理</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>op.name, if it has accounts</source>
        <translation>op.name，如有账户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>for mqtts://</source>
        <translation>用于 mqtts://</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>系统默认</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>Key of the client certificate</source>
        <translation>客户端证书的密钥</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>密钥的密码短语</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>设备群</translation>
    </message>
    <message>
        <source>Key that packages are signed with</source>
        <translation>软件包签名密钥</translation>
    </message>
    <message>
        <source>Topic root of the service</source>
        <translation>服务的主题根</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>drydockctl --profile %1</source>
        <translation>drydockctl --profile %1</translation>
    </message>
    <message>
        <source>Password, kept in the keychain</source>
        <translation>密码（保存在密钥环中）</translation>
    </message>
    <message>
        <source>Password, asked each time</source>
        <translation>密码（每次询问）</translation>
    </message>
    <message>
        <source>This desktop has no keychain: secrets hold until Drydock ends, and are never written anywhere.</source>
        <translation>此桌面没有密钥环：机密信息只保留到 Drydock 退出，绝不会写入任何位置。</translation>
    </message>
</context>
<context>
    <name>drydock::views::ConnectionPill</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>drydock::views::ConnectionPopup</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>连接…</translation>
    </message>
</context>
<context>
    <name>drydock::views::ConnectionsHint</name>
    <message>
        <source>No connection is saved yet. Fill in the form, or import a profile.</source>
        <translation>尚未保存任何连接。请填写表单，或导入配置。</translation>
    </message>
    <message>
        <source>%1, in use</source>
        <comment>connection</comment>
        <translation>%1，使用中</translation>
    </message>
</context>
<context>
    <name>drydock::views::ConnectionsSection</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import a profile…</source>
        <translation>导入配置…</translation>
    </message>
    <message>
        <source>“%1” was saved</source>
        <translation>已保存“%1”</translation>
    </message>
    <message>
        <source>“%1” was removed</source>
        <translation>已移除“%1”</translation>
    </message>
    <message>
        <source>The password was not kept</source>
        <translation>密码未保存</translation>
    </message>
    <message>
        <source>Save or discard what you changed first</source>
        <translation>请先保存或放弃更改</translation>
    </message>
    <message>
        <source>The new connection is not saved.</source>
        <translation>新连接尚未保存。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used</source>
        <translation>无法使用“%1”</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation>导入配置</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>配置 (*.json)</translation>
    </message>
</context>
<context>
    <name>drydock::views::DecisionDelegate</name>
    <message>
        <source>%1
%2</source>
        <comment>what was decided, when</comment>
        <translation>%1
%2</translation>
    </message>
</context>
<context>
    <name>drydock::views::DecisionsSection</name>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
</context>
<context>
    <name>drydock::views::DeleteDialog</name>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>要删除 %1 吗？</translation>
    </message>
    <message>
        <source>Its file leaves the storage. This cannot be undone.</source>
        <translation>其文件将从存储中移除，且无法撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) run it and keep it, but none can be brought back to it.</source>
        <translation>
            <numerusform>%Ln 台设备正在运行并保留此版本，但之后无法再将设备恢复到此版本。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete version</source>
        <translation>删除版本</translation>
    </message>
</context>
<context>
    <name>drydock::views::DetailPane</name>
    <message>
        <source>Show the job</source>
        <translation>显示任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>reported as desired</source>
        <translation>上报与期望一致</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n 处差异</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新在前</translation>
    </message>
</context>
<context>
    <name>drydock::views::DeviceButtons</name>
    <message>
        <source>Update…</source>
        <translation>更新…</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>What is known of %1 is deleted: its state, its history, and its part in open jobs. If it connects again, it comes back as a new device.</source>
        <translation>%1 的所有已知信息都将删除：其状态、历史记录，以及在未结束任务中的部分。如果它再次连接，将作为新设备出现。</translation>
    </message>
    <message>
        <source>Forget the device</source>
        <translation>移除设备</translation>
    </message>
</context>
<context>
    <name>drydock::views::DeviceDelegate</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>drydock::views::DeviceHeading</name>
    <message>
        <source>Copy the device&apos;s id</source>
        <translation>复制设备 ID</translation>
    </message>
    <message>
        <source>Close the device</source>
        <translation>关闭设备</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>model not known</source>
        <translation>型号未知</translation>
    </message>
    <message>
        <source>Online, %1, heard: %2</source>
        <comment>model, how long ago</comment>
        <translation>在线，%1，最近消息：%2</translation>
    </message>
    <message>
        <source>Online, %1</source>
        <translation>在线，%1</translation>
    </message>
    <message>
        <source>Offline, %1, last heard: %2</source>
        <comment>model, how long ago</comment>
        <translation>离线，%1，最后消息：%2</translation>
    </message>
    <message>
        <source>Offline, %1</source>
        <translation>离线，%1</translation>
    </message>
    <message>
        <source>Not known whether online, %1, last heard: %2</source>
        <comment>model, how long ago</comment>
        <translation>是否在线未知，%1，最后消息：%2</translation>
    </message>
    <message>
        <source>Never heard, %1</source>
        <translation>从未收到消息，%1</translation>
    </message>
    <message>
        <source>Show the group %1</source>
        <translation>显示群组 %1</translation>
    </message>
    <message>
        <source>Was online, %1, last heard: %2</source>
        <comment>model, how long ago</comment>
        <translation>此前在线，%1，最后消息：%2</translation>
    </message>
    <message>
        <source>Was online, %1</source>
        <translation>此前在线，%1</translation>
    </message>
    <message>
        <source>Was offline, %1, last heard: %2</source>
        <comment>model, how long ago</comment>
        <translation>此前离线，%1，最后消息：%2</translation>
    </message>
    <message>
        <source>Was offline, %1</source>
        <translation>此前离线，%1</translation>
    </message>
</context>
<context>
    <name>drydock::views::DeviceTable</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
</context>
<context>
    <name>drydock::views::DevicesBar</name>
    <message>
        <source>Show facets</source>
        <translation>显示分面</translation>
    </message>
    <message>
        <source>Filter devices, such as: model = rpi4 and online</source>
        <translation>筛选设备，例如：model = rpi4 and online</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>all devices</comment>
        <translation>共 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices match</source>
        <translation>
            <numerusform>%Ln 台设备匹配</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes, sort again</source>
        <translation>
            <numerusform>%Ln 项变化，重新排序</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter devices</source>
        <translation>筛选设备</translation>
    </message>
</context>
<context>
    <name>drydock::views::DifferenceView</name>
    <message>
        <source>Reported and desired state</source>
        <translation>上报与期望状态</translation>
    </message>
</context>
<context>
    <name>drydock::views::DraftField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>选择文件：%1</translation>
    </message>
    <message>
        <source>kept; type to replace it</source>
        <translation>已保存；输入即可替换</translation>
    </message>
</context>
<context>
    <name>drydock::views::DropArea</name>
    <message>
        <source>Drop a package file here</source>
        <translation>将软件包文件拖放到这里</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Use a sample file</source>
        <translation>使用示例文件</translation>
    </message>
    <message>
        <source>Makes a file of a few megabytes to try an update with</source>
        <translation>生成一个几兆字节的文件，用来试做一次更新</translation>
    </message>
    <message>
        <source>Choose a package file</source>
        <translation>选择软件包文件</translation>
    </message>
</context>
<context>
    <name>drydock::views::ElidedLabel</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>drydock::views::ExportMenu</name>
    <message>
        <source>As CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>As JSON…</source>
        <translation>导出为 JSON…</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>Export the devices that are shown</source>
        <translation>导出显示的设备</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>%1 is written</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>%1 was not written</source>
        <translation>未能写入 %1</translation>
    </message>
</context>
<context>
    <name>drydock::views::FacetPane</name>
    <message>
        <source>Facets</source>
        <translation>分面</translation>
    </message>
</context>
<context>
    <name>drydock::views::Figure</name>
    <message>
        <source>%1 %2</source>
        <comment>a number, its meaning</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>drydock::views::FleetSteps</name>
    <message>
        <source>All of it ends when you close Drydock.</source>
        <translation>关闭 Drydock 时，这些都会结束。</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>a part that is starting</comment>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>drydock::views::FreezeBanner</name>
    <message>
        <source>Thaw…</source>
        <translation>解冻…</translation>
    </message>
    <message>
        <source>The fleet is frozen</source>
        <translation>设备群已冻结</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>No job goes on, and no device is told anything, until it is thawed.</source>
        <translation>解冻之前，所有任务暂停，也不会通知任何设备。</translation>
    </message>
</context>
<context>
    <name>drydock::views::GroupDelegate</name>
    <message>
        <source>counting…</source>
        <translation>正在计数…</translation>
    </message>
</context>
<context>
    <name>drydock::views::GroupDevicesField</name>
    <message>
        <source>Device ids</source>
        <translation>设备标识</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>读取文件…</translation>
    </message>
    <message>
        <source>Read device ids</source>
        <translation>读取设备标识</translation>
    </message>
    <message>
        <source>Text and CSV (*.csv *.txt)</source>
        <translation>文本和 CSV (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>A CSV with a column “id”, or one id a line.</source>
        <translation>含有“id”列的 CSV，或每行一个标识。</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a file</comment>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>Reading the devices that are in it…</source>
        <translation>正在读取其中的设备…</translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln device(s) stay. Paste ids to replace them.</source>
        <translation>
            <numerusform>现有的 %Ln 台设备保持不变。粘贴标识即可替换。</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste ids, one a line or with commas or blanks between them.</source>
        <translation>粘贴设备标识，每行一个，或以逗号或空格分隔。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) named.</source>
        <translation>
            <numerusform>已列出 %Ln 台设备。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln id(s) named more than once.</source>
        <translation>
            <numerusform>%Ln 个标识重复出现。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln never heard of, kept all the same: %1</source>
        <translation>
            <numerusform>%Ln 台从未出现过，仍会保留：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>“%2” in line %1</source>
        <translation>第 %1 行的“%2”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out, no device id(s): %1</source>
        <translation>
            <numerusform>%Ln 个不是设备标识，已略去：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::GroupDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>By a query</source>
        <translation>按查询</translation>
    </message>
    <message>
        <source>Save group</source>
        <translation>保存群组</translation>
    </message>
    <message>
        <source>Create group</source>
        <translation>创建群组</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建群组</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>These devices</source>
        <translation>指定的设备</translation>
    </message>
    <message>
        <source>Edit group %1</source>
        <translation>编辑群组 %1</translation>
    </message>
    <message>
        <source>The id of a group stays as it is.</source>
        <translation>群组的标识不能更改。</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>The fleet service is not connected.</source>
        <translation>设备群服务未连接。</translation>
    </message>
    <message>
        <source>The group is being saved.</source>
        <translation>正在保存群组。</translation>
    </message>
</context>
<context>
    <name>drydock::views::GroupHeader</name>
    <message>
        <source>Update these devices…</source>
        <translation>更新这些设备…</translation>
    </message>
    <message>
        <source>Show in Devices</source>
        <translation>在设备页中显示</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>%1 · dynamic, by a query · changed %2</source>
        <comment>id, time</comment>
        <translation>%1 · 动态，按查询 · 更改于 %2</translation>
    </message>
    <message>
        <source>%1 · static, picked devices · changed %2</source>
        <comment>id, time</comment>
        <translation>%1 · 静态，手选设备 · 更改于 %2</translation>
    </message>
    <message>
        <source>Made by %1 on %2
Changed on %3</source>
        <translation>由 %1 创建于 %2
更改于 %3</translation>
    </message>
    <message>
        <source>Its devices are being counted.</source>
        <translation>正在统计其中的设备。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 devices</source>
        <translation>
            <numerusform>共 %1 台设备中的 %Ln 台</numerusform>
        </translation>
    </message>
    <message>
        <source>The job “%1” is open for this group</source>
        <translation>任务“%1”正在用于此群组</translation>
    </message>
    <message>
        <source>An open job is for this group. Wait for its end, or cancel it first.</source>
        <translation>有未结束的任务用于此群组。请等它结束，或先取消它。</translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln device(s) stay as they are, and jobs that are over keep theirs. This cannot be undone.</source>
        <translation>
            <numerusform>其中的 %Ln 台设备保持不变，已结束的任务也保留各自的设备。此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the group “%1”?</source>
        <translation>删除群组“%1”？</translation>
    </message>
    <message>
        <source>Delete the group</source>
        <translation>删除群组</translation>
    </message>
</context>
<context>
    <name>drydock::views::GroupListPane</name>
    <message>
        <source>Groups</source>
        <translation>群组</translation>
    </message>
    <message>
        <source>Filter groups</source>
        <translation>筛选群组</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>新建群组…</translation>
    </message>
    <message>
        <source>Show all groups</source>
        <translation>显示所有群组</translation>
    </message>
    <message>
        <source>No group matches “%1”.</source>
        <translation>没有与“%1”匹配的群组。</translation>
    </message>
</context>
<context>
    <name>drydock::views::GroupQueryField</name>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>such as: model = rpi4 and online</source>
        <translation>例如：model = rpi4 and online</translation>
    </message>
    <message numerus="yes">
        <source>Finds %Ln device(s) now.</source>
        <translation>
            <numerusform>目前找到 %Ln 台设备。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its devices are counted once it is saved.</source>
        <translation>保存后才会统计其中的设备。</translation>
    </message>
</context>
<context>
    <name>drydock::views::GroupsPage</name>
    <message>
        <source>New group…</source>
        <translation>新建群组…</translation>
    </message>
    <message>
        <source>Groups appear once the fleet is connected.</source>
        <translation>连接设备群后会显示群组。</translation>
    </message>
    <message>
        <source>Choose a group at the left.</source>
        <translation>请在左侧选择一个群组。</translation>
    </message>
    <message>
        <source>No groups yet. A group is a set of devices, picked or by a query.</source>
        <translation>尚无群组。群组是一组手选的或按查询得到的设备。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 devices are listed. Scroll down for more.</source>
        <translation>
            <numerusform>已列出 %1 台设备中的 %Ln 台。向下滚动可查看更多。</numerusform>
        </translation>
    </message>
    <message>
        <source>The devices of the group could not be read.</source>
        <translation>无法读取群组中的设备。</translation>
    </message>
</context>
<context>
    <name>drydock::views::HowStep</name>
    <message>
        <source>No more than</source>
        <translation>不超过</translation>
    </message>
    <message>
        <source>Devices a minute at most</source>
        <translation>每分钟最多设备数</translation>
    </message>
    <message>
        <source>devices a minute</source>
        <translation>台设备/分钟</translation>
    </message>
    <message>
        <source>Advanced: timeouts, retries, priority</source>
        <translation>高级：超时、重试、优先级</translation>
    </message>
    <message>
        <source>Tries again after a failure</source>
        <translation>失败后重试次数</translation>
    </message>
    <message>
        <source>Tries again after silence</source>
        <translation>无响应后重试次数</translation>
    </message>
    <message>
        <source>Silent for</source>
        <translation>无响应时限</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, after a number</comment>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>An attempt takes at most</source>
        <translation>单次尝试最长</translation>
    </message>
    <message>
        <source>Command sent again, times</source>
        <translation>命令重发次数</translation>
    </message>
    <message>
        <source>Priority, 9 goes first</source>
        <translation>优先级，9 最先</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>drydock::views::JobButtons</name>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败的设备</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>克隆…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>取消…</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Show its devices</source>
        <translation>显示其设备</translation>
    </message>
    <message>
        <source>Copy job id</source>
        <translation>复制任务 ID</translation>
    </message>
    <message>
        <source>Force cancel…</source>
        <translation>强制取消…</translation>
    </message>
</context>
<context>
    <name>drydock::views::JobDetailView</name>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>drydock::views::JobFigures</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>finished, %1</source>
        <translation>已完成，%1</translation>
    </message>
    <message>
        <source>on %1 now, %2 of finished</source>
        <translation>现为 %1，占已完成的 %2</translation>
    </message>
    <message>
        <source>on %1 now</source>
        <translation>现为 %1</translation>
    </message>
    <message>
        <source>did not succeed, %1</source>
        <translation>未成功，%1</translation>
    </message>
    <message>
        <source>did not succeed</source>
        <translation>未成功</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>每分钟 %1</translation>
    </message>
    <message>
        <source>over the last 10 min</source>
        <translation>最近 10 分钟</translation>
    </message>
    <message>
        <source>left, until about %1</source>
        <translation>剩余，预计到 %1</translation>
    </message>
    <message>
        <source>from start to end</source>
        <translation>从开始到结束</translation>
    </message>
</context>
<context>
    <name>drydock::views::JobHeader</name>
    <message>
        <source>%1. %2.</source>
        <comment>what it does; when and by whom</comment>
        <translation>%1。%2。</translation>
    </message>
</context>
<context>
    <name>drydock::views::JobListPane</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation>筛选任务</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation>显示所有任务</translation>
    </message>
    <message>
        <source>No job matches “%1”.</source>
        <translation>没有任务匹配“%1”。</translation>
    </message>
</context>
<context>
    <name>drydock::views::JobsPage</name>
    <message>
        <source>New update…</source>
        <translation>新建更新…</translation>
    </message>
    <message>
        <source>Choose a job at the left.</source>
        <translation>请在左侧选择任务。</translation>
    </message>
    <message>
        <source>No jobs yet. An update that is brought to devices is a job.</source>
        <translation>暂无任务。推送给设备的一次更新即为一个任务。</translation>
    </message>
    <message>
        <source>Jobs appear once the fleet is connected.</source>
        <translation>连接设备群后，任务会显示在这里。</translation>
    </message>
</context>
<context>
    <name>drydock::views::LineDetail</name>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Show job %1</source>
        <translation>显示任务 %1</translation>
    </message>
    <message>
        <source>Show device %1</source>
        <translation>显示设备 %1</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Lines %1 to %2</source>
        <translation>第 %1 至 %2 行</translation>
    </message>
    <message>
        <source>Show as one row</source>
        <translation>合并为一行</translation>
    </message>
    <message>
        <source>Show each line</source>
        <translation>逐行显示</translation>
    </message>
</context>
<context>
    <name>drydock::views::LineFilter</name>
    <message>
        <source>Filter activity</source>
        <translation>筛选活动</translation>
    </message>
    <message>
        <source>Automatic decisions only</source>
        <translation>仅自动决策</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Automatic decisions are nobody&apos;s.</source>
        <translation>自动决策不属于任何人。</translation>
    </message>
</context>
<context>
    <name>drydock::views::LinkNotices</name>
    <message>
        <source>%1 is back</source>
        <comment>broker, service or storage</comment>
        <translation>%1已恢复</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>broker, service or storage; how it is</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>drydock::views::LocalFleetPanel</name>
    <message>
        <source>Some slow, some failing</source>
        <translation>部分设备缓慢，部分失败</translation>
    </message>
    <message>
        <source>Start the local fleet</source>
        <translation>启动本地设备群</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Try a local fleet</source>
        <translation>试用本地设备群</translation>
    </message>
    <message>
        <source>Starts a broker, the service, a package store and simulated devices on this computer. Nothing is installed, and nothing leaves this machine.</source>
        <translation>在本机启动消息代理、服务、软件包存储和模拟设备。不会安装任何内容，也不会有任何数据离开本机。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices</source>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>How many devices</source>
        <translation>设备数量</translation>
    </message>
    <message>
        <source>So that updates meet what real fleets bring along.</source>
        <translation>让更新遇到真实设备群中会有的情况。</translation>
    </message>
    <message>
        <source>Cancel the start</source>
        <translation>取消启动</translation>
    </message>
    <message>
        <source>End the local fleet</source>
        <translation>结束本地设备群</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>几秒钟</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>ending what was started…</source>
        <translation>正在结束已启动的部分…</translation>
    </message>
</context>
<context>
    <name>drydock::views::MainWindow</name>
    <message>
        <source>Freeze the fleet</source>
        <translation>冻结设备群</translation>
    </message>
    <message>
        <source>Thaw the fleet</source>
        <translation>解冻设备群</translation>
    </message>
    <message>
        <source>Every job stops at once: no device is told anything until the fleet is thawed. Devices that install already go on. This needs an administrator&apos;s role.</source>
        <translation>所有任务立即停止：解冻之前不会通知任何设备。已在安装的设备会继续。此操作需要管理员角色。</translation>
    </message>
    <message>
        <source>All jobs that were stopped go on where they were.</source>
        <translation>所有停止的任务会从中断处继续。</translation>
    </message>
    <message>
        <source>The fleet was not frozen</source>
        <translation>未能冻结设备群</translation>
    </message>
    <message>
        <source>The fleet was not thawed</source>
        <translation>未能解冻设备群</translation>
    </message>
    <message>
        <source>A new update can&apos;t be made now</source>
        <translation>现在无法新建更新</translation>
    </message>
</context>
<context>
    <name>drydock::views::MemberDelegate</name>
    <message>
        <source>never heard of</source>
        <translation>从未出现过</translation>
    </message>
</context>
<context>
    <name>drydock::views::MembersTable</name>
    <message>
        <source>Devices of the group</source>
        <translation>群组中的设备</translation>
    </message>
</context>
<context>
    <name>drydock::views::ModelDelegate</name>
    <message>
        <source>%1 on latest</source>
        <translation>%1 已是最新</translation>
    </message>
</context>
<context>
    <name>drydock::views::NewUpdateDialog</name>
    <message>
        <source>New update</source>
        <translation>新建更新</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices</source>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %Ln devices</source>
        <translation>
            <numerusform>更新 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>The update was not started</source>
        <translation>更新未能开始</translation>
    </message>
</context>
<context>
    <name>drydock::views::NoMatch</name>
    <message>
        <source>Nothing matches %1</source>
        <translation>没有设备匹配 %1</translation>
    </message>
    <message>
        <source>Take a part away:</source>
        <translation>去掉一个条件：</translation>
    </message>
    <message>
        <source>No devices yet.</source>
        <translation>暂无设备。</translation>
    </message>
    <message>
        <source>A device appears by itself as soon as it connects to the broker and reports.</source>
        <translation>设备连接到消息代理并上报后，会自动出现。</translation>
    </message>
    <message>
        <source>Devices appear here as soon as they are loaded.</source>
        <translation>设备加载后会显示在这里。</translation>
    </message>
    <message>
        <source>No fleet is open.</source>
        <translation>未打开设备群。</translation>
    </message>
    <message>
        <source>Remove %1 from the filter</source>
        <translation>从筛选中移除 %1</translation>
    </message>
</context>
<context>
    <name>drydock::views::OnlineChart</name>
    <message>
        <source>Devices online</source>
        <translation>在线设备</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>暂无数据。</translation>
    </message>
    <message>
        <source>%1 now; since %2 at least %3 and at most %4.</source>
        <translation>现有 %1；自 %2 起最少 %3，最多 %4。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>%1: %2 online</source>
        <translation>%1：%2 台在线</translation>
    </message>
</context>
<context>
    <name>drydock::views::OnlineSection</name>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>显示的时间范围</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>Recorded by this console since %1.</source>
        <translation>本控制台自 %1 起记录。</translation>
    </message>
    <message>
        <source>%1 now, %2 of known devices</source>
        <translation>现在 %1，占已知设备的 %2</translation>
    </message>
</context>
<context>
    <name>drydock::views::OutcomeDonut</name>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Devices by outcome</source>
        <translation>按结果统计设备</translation>
    </message>
    <message>
        <source>%1 %2. %3.</source>
        <translation>%1 %2。%3。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
</context>
<context>
    <name>drydock::views::OutcomeListModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>drydock::views::OutcomeSection</name>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Finished a minute</source>
        <translation>每分钟完成数</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>of all %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>now %1, at most %2</source>
        <translation>当前 %1，最多 %2</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
</context>
<context>
    <name>drydock::views::OutlookPane</name>
    <message>
        <source>Who it touches</source>
        <translation>影响范围</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>将会发生什么</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>All told after</source>
        <translation>全部通知用时</translation>
    </message>
    <message>
        <source>Offline now</source>
        <translation>目前离线</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载量</translation>
    </message>
    <message>
        <source>Choose what is rolled out, and to whom.</source>
        <translation>请选择要推送的版本和对象。</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices, told on return</source>
        <translation>
            <numerusform>%Ln 台设备，恢复连接后通知</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 at most</source>
        <comment>bytes, rate</comment>
        <translation>%1，最高 %2</translation>
    </message>
    <message>
        <source>unknown model</source>
        <translation>型号未知</translation>
    </message>
    <message>
        <source>no version</source>
        <translation>无版本</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>model, version</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more devices</source>
        <translation>
            <numerusform>另有 %Ln 台设备</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::OverviewPage</name>
    <message>
        <source>Stage a package…</source>
        <translation>暂存软件包…</translation>
    </message>
    <message>
        <source>No packages yet. Versions are compared once there is one.</source>
        <translation>还没有软件包。有了软件包后才能比较版本。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>No devices yet. A device appears here by itself once it connects to the fleet&apos;s broker and reports.</source>
        <translation>还没有设备。设备连接到消息代理并上报后会自动出现在这里。</translation>
    </message>
    <message>
        <source>Devices appear once the fleet is connected.</source>
        <translation>连接设备群后会显示设备。</translation>
    </message>
</context>
<context>
    <name>drydock::views::PackageBar</name>
    <message>
        <source>Filter packages</source>
        <translation>筛选软件包</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Deprecate</source>
        <translation>弃用</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Update devices…</source>
        <translation>更新设备…</translation>
    </message>
    <message>
        <source>Stage…</source>
        <translation>暂存…</translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>请先选择一个版本。</translation>
    </message>
    <message>
        <source>It is published.</source>
        <translation>已发布。</translation>
    </message>
    <message>
        <source>Only what is published is deprecated.</source>
        <translation>只有已发布的版本可以弃用。</translation>
    </message>
    <message>
        <source>Devices only get what is published.</source>
        <translation>设备只会获得已发布的版本。</translation>
    </message>
    <message>
        <source>Update devices to %1…</source>
        <translation>将设备更新到 %1…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln package(s)</source>
        <translation>
            <numerusform>%Ln 个软件包</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s), %1 in storage</source>
        <translation>
            <numerusform>%Ln 个版本，存储占用 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::PackageDetails</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>From version</source>
        <translation>最低版本</translation>
    </message>
    <message>
        <source>Staged by</source>
        <translation>暂存者</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>复制 SHA-256</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file, size</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>No device runs it</source>
        <translation>没有设备运行此版本</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) run it</source>
        <translation>
            <numerusform>%Ln 台设备运行此版本</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::PackageTree</name>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
</context>
<context>
    <name>drydock::views::PackagesPage</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Show all packages</source>
        <translation>显示所有软件包</translation>
    </message>
    <message>
        <source>No packages yet. Drop a file here or choose one.</source>
        <translation>还没有软件包。请将文件拖放到这里或选择文件。</translation>
    </message>
    <message>
        <source>Packages appear once the fleet is connected.</source>
        <translation>连接设备群后会显示软件包。</translation>
    </message>
    <message>
        <source>No package matches “%1”.</source>
        <translation>没有软件包匹配“%1”。</translation>
    </message>
</context>
<context>
    <name>drydock::views::PasswordDialog</name>
    <message>
        <source>Keep it in the keychain</source>
        <translation>保存在密钥环中</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>连接到 %1</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>The password of %1 at %2</source>
        <translation>%1 在 %2 的密码</translation>
    </message>
    <message>
        <source>The passphrase of the key that connects to %1</source>
        <translation>用于连接 %1 的密钥的密码短语</translation>
    </message>
    <message>
        <source>The broker did not accept the last one.</source>
        <translation>消息代理未接受上次输入的密码。</translation>
    </message>
    <message>
        <source>The last one does not open the key.</source>
        <translation>上次输入的密码短语无法打开密钥。</translation>
    </message>
    <message>
        <source>This desktop has no keychain, so it is asked for each time Drydock starts, and never written anywhere.</source>
        <translation>此桌面没有密钥环，因此每次启动 Drydock 时都会询问，绝不会写入任何位置。</translation>
    </message>
    <message>
        <source>Stay offline</source>
        <translation>保持离线</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>drydock::views::PillSegment</name>
    <message>
        <source>%1: %2</source>
        <comment>part of the system, its state</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>drydock::views::PolicySection</name>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
</context>
<context>
    <name>drydock::views::Rail</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>群组</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>page, its keys</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个进行中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::RateBars</name>
    <message>
        <source>Finished a minute</source>
        <translation>每分钟完成数</translation>
    </message>
    <message>
        <source>Nothing has finished yet.</source>
        <translation>尚无设备完成。</translation>
    </message>
    <message>
        <source>%1 in the last minute, at most %2.</source>
        <translation>最近一分钟 %1，最多 %2。</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>%1: %2 finished</source>
        <translation>%1：完成 %2</translation>
    </message>
</context>
<context>
    <name>drydock::views::ReasonsSection</name>
    <message>
        <source>click to see the devices</source>
        <translation>点击查看设备</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message numerus="yes">
        <source>Why %Ln did not succeed</source>
        <translation>
            <numerusform>%Ln 台未成功的原因</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::RecentDelegate</name>
    <message>
        <source>%1: %2</source>
        <comment>who decided, what</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>what was decided, when</comment>
        <translation>%1
%2</translation>
    </message>
</context>
<context>
    <name>drydock::views::ReviewStep</name>
    <message>
        <source>Name of the job</source>
        <translation>任务名称</translation>
    </message>
    <message>
        <source>Comment, kept with the job</source>
        <translation>备注，随任务保存</translation>
    </message>
</context>
<context>
    <name>drydock::views::SavedFiltersMenu</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>No saved filters yet</source>
        <translation>暂无已存筛选</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>保存此筛选…</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Name of the filter “%1”</source>
        <translation>筛选“%1”的名称</translation>
    </message>
</context>
<context>
    <name>drydock::views::SearchEntries</name>
    <message>
        <source>New update…</source>
        <translation>新建更新…</translation>
    </message>
    <message>
        <source>job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>deploy</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>roll out</source>
        <translation>推送</translation>
    </message>
    <message>
        <source>Stage a package…</source>
        <translation>暂存软件包…</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>release</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Freeze the fleet…</source>
        <translation>冻结设备群…</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Thaw the fleet…</source>
        <translation>解冻设备群…</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>drydock::views::SelectionMenu</name>
    <message numerus="yes">
        <source>Update %Ln devices…</source>
        <translation>
            <numerusform>更新 %Ln 台设备…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make a group of %Ln devices…</source>
        <translation>
            <numerusform>用这 %Ln 台设备新建群组…</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Only devices of the model %1</source>
        <translation>仅限型号为 %1 的设备</translation>
    </message>
</context>
<context>
    <name>drydock::views::SettingsPage</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Local fleet</source>
        <translation>本地设备群</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>drydock::views::ShareFigure</name>
    <message>
        <source>%1: %2, %3</source>
        <comment>meaning, count, share</comment>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>drydock::views::StageForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Hardware models</source>
        <translation>硬件型号</translation>
    </message>
    <message>
        <source>all models</source>
        <translation>所有型号</translation>
    </message>
    <message>
        <source>From version</source>
        <translation>最低版本</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Sign with this connection&apos;s key</source>
        <translation>用此连接的密钥签名</translation>
    </message>
    <message>
        <source>Passphrase of the signing key</source>
        <translation>签名密钥的密码短语</translation>
    </message>
    <message>
        <source>Publish at once</source>
        <translation>立即发布</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>A version can&apos;t change once it exists.</source>
        <translation>版本一旦存在便不可更改。</translation>
    </message>
    <message>
        <source>Stage %1 %2</source>
        <comment>package, version</comment>
        <translation>暂存 %1 %2</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>以逗号分隔</translation>
    </message>
    <message>
        <source>Separated by commas; devices of this fleet: %1</source>
        <translation>以逗号分隔；此设备群的型号：%1</translation>
    </message>
    <message>
        <source>This passphrase does not open the key.</source>
        <translation>此密码短语无法打开密钥。</translation>
    </message>
</context>
<context>
    <name>drydock::views::StagePane</name>
    <message>
        <source>Stage a package</source>
        <translation>暂存软件包</translation>
    </message>
    <message>
        <source>The sample file was not made</source>
        <translation>示例文件未能生成</translation>
    </message>
</context>
<context>
    <name>drydock::views::StagingCard</name>
    <message>
        <source>Cancel upload</source>
        <translation>取消上传</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Upload of %1</source>
        <translation>上传 %1</translation>
    </message>
    <message>
        <source>Cancel upload of %1</source>
        <translation>取消上传 %1</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>Upload and hash</source>
        <translation>上传并计算哈希</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Check size and hash in storage</source>
        <translation>在存储中核对大小和哈希</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Canceling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bytes uploaded, all bytes</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2, %3 left</source>
        <comment>how much, rate, time</comment>
        <translation>%1，%2，剩余 %3</translation>
    </message>
    <message>
        <source>It was not staged</source>
        <translation>未能暂存</translation>
    </message>
</context>
<context>
    <name>drydock::views::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress of the background task</source>
        <translation>后台任务的进度</translation>
    </message>
    <message>
        <source>Cancel the background task</source>
        <translation>取消后台任务</translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices</source>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 online</source>
        <translation>%1 台在线</translation>
    </message>
    <message>
        <source>Last change %1</source>
        <translation>最近变化 %1</translation>
    </message>
    <message>
        <source>No background tasks</source>
        <translation>无后台任务</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <comment>title of a task</comment>
        <translation>
            <numerusform>%1（另有 %n 项）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Not live. %1: %2</source>
        <comment>broker or service, how it is</comment>
        <translation>非实时。%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages/s</source>
        <translation>
            <numerusform>%Ln 条消息/秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::views::StepBar</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>drydock::views::StepButton</name>
    <message>
        <source>Step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
    <message>
        <source>Step %1: %2, %3</source>
        <translation>第 %1 步：%2，%3</translation>
    </message>
</context>
<context>
    <name>drydock::views::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>drydock::views::Toast</name>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
</context>
<context>
    <name>drydock::views::ToastArea</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>drydock::views::TopBar</name>
    <message>
        <source>Find a device, package, job or command</source>
        <translation>查找设备、软件包、任务或命令</translation>
    </message>
    <message>
        <source>New update…</source>
        <translation>新建更新…</translation>
    </message>
    <message>
        <source>Bring a package version to devices (Ctrl+U)</source>
        <translation>将软件包版本推送到设备（Ctrl+U）</translation>
    </message>
    <message>
        <source>Thaw: let jobs go on…</source>
        <translation>解冻：让任务继续…</translation>
    </message>
    <message>
        <source>Freeze: stop every job…</source>
        <translation>冻结：停止所有任务…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无操作员</translation>
    </message>
    <message>
        <source>Operator %1</source>
        <translation>操作员 %1</translation>
    </message>
</context>
<context>
    <name>drydock::views::TroubleCallout</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>drydock::views::TrustCallout</name>
    <message>
        <source>Another key signs the history</source>
        <translation>历史记录由另一密钥签名</translation>
    </message>
    <message>
        <source>The history is not signed</source>
        <translation>历史记录没有签名</translation>
    </message>
    <message>
        <source>The history was altered or set back</source>
        <translation>历史记录被改动或回退</translation>
    </message>
    <message>
        <source>Accept the history as it is</source>
        <translation>接受当前的历史记录</translation>
    </message>
    <message>
        <source>Accept the history as it is?</source>
        <translation>要接受当前的历史记录吗？</translation>
    </message>
    <message>
        <source>From now on this history is what later ones are compared with. What differs from the one that was seen before is not told again. Do this only after you know why it changed.</source>
        <translation>从现在起，以后的历史记录将与此历史记录比较，与之前所见不同之处不再提示。请在查明变化原因之后再这样做。</translation>
    </message>
    <message>
        <source>Accept the history</source>
        <translation>接受此历史记录</translation>
    </message>
    <message>
        <source>The history is broken</source>
        <translation>历史记录已损坏</translation>
    </message>
</context>
<context>
    <name>drydock::views::WelcomePage</name>
    <message>
        <source>Drydock %1 works without a connection, too: known devices stay readable.</source>
        <translation>Drydock %1 无需连接也能使用：已知设备仍可查看。</translation>
    </message>
    <message>
        <source>Where are your devices?</source>
        <translation>您的设备在哪里？</translation>
    </message>
    <message>
        <source>Drydock needs a broker to talk to. You can change this later under Settings, Connections.</source>
        <translation>Drydock 需要连接一个消息代理。之后可在“设置”的“连接”中更改。</translation>
    </message>
</context>
<context>
    <name>drydock::views::WhatStep</name>
    <message>
        <source>Filter packages</source>
        <translation>筛选软件包</translation>
    </message>
    <message>
        <source>No version is published yet. Stage a package first.</source>
        <translation>还没有已发布的版本。请先暂存软件包。</translation>
    </message>
    <message>
        <source>Package versions</source>
        <translation>软件包版本</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>all models</source>
        <translation>所有型号</translation>
    </message>
    <message>
        <source>Stage a package…</source>
        <translation>暂存软件包…</translation>
    </message>
    <message>
        <source>No published version matches “%1”.</source>
        <translation>没有与“%1”匹配的已发布版本。</translation>
    </message>
</context>
<context>
    <name>drydock::views::WhomStep</name>
    <message numerus="yes">
        <source>The %Ln selected devices</source>
        <translation>
            <numerusform>选中的 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>A group</source>
        <translation>一个群组</translation>
    </message>
    <message>
        <source>Devices that match a query</source>
        <translation>匹配查询的设备</translation>
    </message>
    <message>
        <source>Every device</source>
        <translation>所有设备</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群组</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>such as: model = rpi4 and version &lt; 2.1</source>
        <translation>例如：model = rpi4 and version &lt; 2.1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>group, devices in it</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>还没有群组</translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices</source>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
</context>
</TS>
