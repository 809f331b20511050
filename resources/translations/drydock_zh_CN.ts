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
    <message numerus="yes">
        <source>Took in %Ln device(s)</source>
        <translation>
            <numerusform>任务新纳入 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %Ln device(s) into %1</source>
        <translation>
            <numerusform>将 %Ln 台设备纳入 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go %Ln device(s)</source>
        <translation>
            <numerusform>任务移出 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %Ln device(s) of %1 go</source>
        <translation>
            <numerusform>将 %Ln 台设备移出 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Rolled the job back</source>
        <translation>回滚了任务</translation>
    </message>
    <message>
        <source>Rolled job %1 back</source>
        <translation>回滚了任务 %1</translation>
    </message>
    <message numerus="yes">
        <source>Brings %Ln device(s) back</source>
        <translation>
            <numerusform>将 %Ln 台设备回滚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Job %1 brings %Ln device(s) back</source>
        <translation>
            <numerusform>任务 %1 将 %Ln 台设备回滚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) do not go back</source>
        <translation>
            <numerusform>%Ln 台设备不回滚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) of %1 do not go back</source>
        <translation>
            <numerusform>%1 的 %Ln 台设备不回滚</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::BlackoutDraft</name>
    <message>
        <source>Say what it is for: it is shown where jobs wait.</source>
        <translation>请写明用途：任务等待时会显示它。</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>内容过长。</translation>
    </message>
    <message>
        <source>The end has to be after the beginning.</source>
        <translation>结束时间必须晚于开始时间。</translation>
    </message>
    <message>
        <source>This time is over.</source>
        <translation>该时间已经过去。</translation>
    </message>
    <message>
        <source>It may last from 1 minute to 7 days.</source>
        <translation>持续时间可为 1 分钟到 7 天。</translation>
    </message>
    <message>
        <source>For %1 no job of the fleet tells any device anything.</source>
        <translation>在 %1 内，任何任务都不会通知任何设备。</translation>
    </message>
    <message>
        <source>In force at once, until %1.</source>
        <translation>立即生效，直到 %1。</translation>
    </message>
    <message>
        <source>Next from %1 to %2, your time.</source>
        <translation>下一次从 %1 到 %2（本地时间）。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was not done, why</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>drydock::models::BlackoutModel</name>
    <message>
        <source>From %1
to %2</source>
        <comment>exact times</comment>
        <translation>从 %1
到 %2</translation>
    </message>
    <message>
        <source>%1
Ends %2</source>
        <comment>a cron schedule, an exact time</comment>
        <translation>%1
结束于 %2</translation>
    </message>
    <message>
        <source>%1
Begins %2</source>
        <comment>a cron schedule, an exact time</comment>
        <translation>%1
开始于 %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>why, when, how it stands</comment>
        <translation>%1，%2，%3</translation>
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
    <name>drydock::models::CommandWords</name>
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
    <message>
        <source>No other device is told until the job is resumed.</source>
        <translation>恢复任务之前不再通知其他设备。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that were told go on; how they end still counts.</source>
        <translation>
            <numerusform>%Ln 台已通知的设备继续进行，其结果仍会计入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that did not succeed so far no longer count: the rules that stop the job begin to count anew.</source>
        <translation>
            <numerusform>此前未成功的 %Ln 台设备不再计入：停止任务的规则将重新计数。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules that stop the job begin to count anew.</source>
        <translation>停止任务的规则将重新计数。</translation>
    </message>
    <message>
        <source>The next devices are told.</source>
        <translation>接下来的设备将得到通知。</translation>
    </message>
    <message numerus="yes">
        <source>Wave %1 opens, with %Ln device(s).</source>
        <translation>
            <numerusform>第 %1 批放行，共 %Ln 台设备。</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes on with wave %1 of %2.</source>
        <translation>从第 %1 批继续，共 %2 批。</translation>
    </message>
    <message>
        <source>The gate of wave %1 is not reached: %2.</source>
        <comment>…: 60 of 95 needed</comment>
        <translation>第 %1 批未达到放行条件：%2。</translation>
    </message>
    <message>
        <source>It counts as reached all the same, and the job is completed.</source>
        <translation>仍视为已达到，任务随即完成。</translation>
    </message>
    <message numerus="yes">
        <source>Wave %1 opens all the same, with %Ln device(s).</source>
        <translation>
            <numerusform>仍放行第 %1 批，共 %Ln 台设备。</numerusform>
        </translation>
    </message>
    <message>
        <source>It brings %1.</source>
        <comment>vision-agent 2.1.0 to 5 devices …</comment>
        <translation>它将部署 %1。</translation>
    </message>
    <message>
        <source>It starts %1.</source>
        <translation>%1 开始。</translation>
    </message>
    <message>
        <source>It starts at once.</source>
        <translation>它将立即开始。</translation>
    </message>
    <message>
        <source>Each device goes back to its own previous version, by jobs of their own that stand here.</source>
        <translation>每台设备各自回到之前的版本，由单独的任务执行，并显示在此处。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that were told and have not ended are not waited for.</source>
        <translation>
            <numerusform>不再等待 %Ln 台已通知但尚未结束的设备。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that were not told stay as they are.</source>
        <translation>
            <numerusform>%Ln 台未通知的设备保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices that run something else since, or never said what they ran before, stay as they are.</source>
        <translation>此后已运行其他版本、或从未报告之前版本的设备保持原样。</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>批准 %1</translation>
    </message>
    <message>
        <source>Approve “%1”?</source>
        <translation>批准“%1”？</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>Approve job</source>
        <translation>批准任务</translation>
    </message>
    <message>
        <source>Why it is approved</source>
        <translation>批准原因</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>驳回 %1</translation>
    </message>
    <message>
        <source>Reject “%1”?</source>
        <translation>驳回“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>None of its %Ln device(s) is told. It cannot be approved any more, but cloned.</source>
        <translation>
            <numerusform>其 %Ln 台设备都不会得到通知。之后无法再批准，但可以克隆。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reject job</source>
        <translation>驳回任务</translation>
    </message>
    <message>
        <source>Why it is rejected</source>
        <translation>驳回原因</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>Resume “%1”?</source>
        <translation>恢复“%1”？</translation>
    </message>
    <message>
        <source>Leave it paused</source>
        <translation>保持暂停</translation>
    </message>
    <message>
        <source>Resume job</source>
        <translation>恢复任务</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>Pause “%1”?</source>
        <translation>暂停“%1”？</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>让它继续</translation>
    </message>
    <message>
        <source>Pause job</source>
        <translation>暂停任务</translation>
    </message>
    <message>
        <source>Why it is paused</source>
        <translation>暂停原因</translation>
    </message>
    <message>
        <source>Complete %1</source>
        <translation>完成 %1</translation>
    </message>
    <message>
        <source>Promote wave %1 of %2</source>
        <translation>提前放行 %2 的第 %1 批</translation>
    </message>
    <message>
        <source>Complete “%1” as it is?</source>
        <translation>按现状完成“%1”？</translation>
    </message>
    <message>
        <source>Promote wave %1 of “%2”?</source>
        <translation>提前放行“%2”的第 %1 批？</translation>
    </message>
    <message>
        <source>Wait for the gate</source>
        <translation>等待放行条件</translation>
    </message>
    <message>
        <source>Complete job</source>
        <translation>完成任务</translation>
    </message>
    <message>
        <source>Promote wave %1</source>
        <translation>提前放行第 %1 批</translation>
    </message>
    <message>
        <source>Why it is promoted</source>
        <translation>提前放行原因</translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation>回滚 %1</translation>
    </message>
    <message>
        <source>Roll back “%1”?</source>
        <translation>回滚“%1”？</translation>
    </message>
    <message>
        <source>Keep the job</source>
        <translation>保留任务</translation>
    </message>
    <message>
        <source>Roll back job</source>
        <translation>回滚任务</translation>
    </message>
    <message>
        <source>Why it is rolled back</source>
        <translation>回滚原因</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>Cancel “%1”?</source>
        <translation>取消“%1”？</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Why it is canceled</source>
        <translation>取消原因</translation>
    </message>
    <message>
        <source>Force cancel %1</source>
        <translation>强制取消 %1</translation>
    </message>
    <message>
        <source>Cancel “%1” and what is under way?</source>
        <translation>取消“%1”及其进行中的更新？</translation>
    </message>
    <message>
        <source>Force cancel job</source>
        <translation>强制取消任务</translation>
    </message>
    <message>
        <source>Who created a job cannot approve it; somebody else has to.</source>
        <translation>任务的创建者不能批准该任务，须由他人批准。</translation>
    </message>
    <message>
        <source>All of the wave has ended, and its gate is not reached. Retry those that failed first, or promote, or cancel.</source>
        <translation>该批已全部结束，但未达到放行条件。请先重试失败的设备，或提前放行，或取消。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Complete as it is…</source>
        <translation>按现状完成…</translation>
    </message>
    <message>
        <source>Promote wave %1…</source>
        <translation>提前放行第 %1 批…</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败的设备</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>回滚…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>取消…</translation>
    </message>
    <message>
        <source>Force cancel…</source>
        <translation>强制取消…</translation>
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
    <name>drydock::models::CronWords</name>
    <message>
        <source>every day at %1</source>
        <translation>每天 %1</translation>
    </message>
    <message>
        <source>every %1 at %2</source>
        <comment>a weekday, a time</comment>
        <translation>每逢%1 %2</translation>
    </message>
    <message>
        <source>%1 to %2 at %3</source>
        <comment>weekdays, a time</comment>
        <translation>%1至%2 %3</translation>
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
    <name>drydock::models::ForecastWords</name>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>does not end by itself</source>
        <translation>不会自行结束</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a duration</comment>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%1 to %2 in 8 of 10 runs</source>
        <comment>durations</comment>
        <translation>10 次模拟中有 8 次为 %1 至 %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>a duration</comment>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>does not open</source>
        <comment>a wave</comment>
        <translation>不会开始</translation>
    </message>
    <message>
        <source>at once</source>
        <comment>a wave</comment>
        <translation>立即</translation>
    </message>
    <message>
        <source>after %1</source>
        <comment>a wave opens</comment>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>Wave %1</source>
        <translation>第 %1 批</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Chance of a pause</source>
        <translation>暂停的可能</translation>
    </message>
    <message numerus="yes">
        <source>besides %Ln time(s) it waits for you</source>
        <translation>
            <numerusform>另有 %Ln 次等待您确认</numerusform>
        </translation>
    </message>
    <message>
        <source>Chance of a stop</source>
        <translation>中止的可能</translation>
    </message>
    <message>
        <source>Links that expire</source>
        <translation>过期的链接</translation>
    </message>
    <message>
        <source>%1 of the downloads</source>
        <translation>占下载的 %1</translation>
    </message>
    <message>
        <source>a link is good for %1</source>
        <translation>链接有效期为 %1</translation>
    </message>
    <message>
        <source>Offline now</source>
        <translation>目前离线</translation>
    </message>
    <message>
        <source>none</source>
        <comment>devices</comment>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s), told on return</source>
        <translation>
            <numerusform>%Ln 台设备，恢复连接后通知</numerusform>
        </translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载量</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <comment>a rate</comment>
        <translation>最高 %1</translation>
    </message>
    <message>
        <source>not known here</source>
        <comment>a duration</comment>
        <translation>此处无法得知</translation>
    </message>
    <message>
        <source>at once</source>
        <comment>all told after</comment>
        <translation>立即</translation>
    </message>
    <message>
        <source>%1 at least</source>
        <comment>a duration</comment>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>All told after</source>
        <translation>全部通知用时</translation>
    </message>
    <message numerus="yes">
        <source>From %Ln simulated run(s), with %1 of the devices going offline and %2 for an update besides its download.</source>
        <translation>
            <numerusform>根据 %Ln 次模拟，假定 %1 的设备会离线，每次更新除下载外需 %2。</numerusform>
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
    <name>drydock::models::HoldActions</name>
    <message>
        <source>%1 is held back</source>
        <translation>已隔离 %1</translation>
    </message>
    <message>
        <source>%1 is not held back</source>
        <translation>未能隔离 %1</translation>
    </message>
    <message>
        <source>%1 was not released</source>
        <translation>未能解除 %1 的隔离</translation>
    </message>
    <message>
        <source>Released %1</source>
        <translation>已解除 %1 的隔离</translation>
    </message>
    <message numerus="yes">
        <source>Released %Ln device(s)</source>
        <translation>
            <numerusform>已解除 %Ln 台设备的隔离</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved the black-out “%1”</source>
        <translation>已保存禁止更新时段“%1”</translation>
    </message>
    <message>
        <source>The black-out “%1” was not saved</source>
        <translation>禁止更新时段“%1”未保存</translation>
    </message>
    <message>
        <source>Removed the black-out “%1”</source>
        <translation>已移除禁止更新时段“%1”</translation>
    </message>
    <message>
        <source>The black-out “%1” was not removed</source>
        <translation>禁止更新时段“%1”未移除</translation>
    </message>
</context>
<context>
    <name>drydock::models::HoldWords</name>
    <message>
        <source>until it is released</source>
        <translation>直到解除隔离</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>直到 %1</translation>
    </message>
    <message>
        <source>a rule of a job</source>
        <comment>who holds a device back</comment>
        <translation>任务的规则</translation>
    </message>
    <message>
        <source>Held back from all jobs %1, since %2 by %3.</source>
        <comment>until when, …</comment>
        <translation>不参与任何任务，%1；自 %2 起，由 %3 隔离。</translation>
    </message>
    <message>
        <source>Why: %1.</source>
        <translation>原因：%1。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two times</comment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>%1 for %2, %3</source>
        <comment>when it begins, for how long, in which time zone</comment>
        <translation>%1起，持续 %2，%3</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>In force until %1</source>
        <translation>生效至 %1</translation>
    </message>
    <message>
        <source>Next %1</source>
        <comment>when a black-out begins</comment>
        <translation>下次 %1</translation>
    </message>
    <message>
        <source>Over since %1</source>
        <translation>已于 %1 结束</translation>
    </message>
    <message>
        <source>Not known when</source>
        <translation>时间未知</translation>
    </message>
    <message>
        <source>black-out until %1</source>
        <translation>禁止更新至 %1</translation>
    </message>
    <message>
        <source>black-out</source>
        <translation>禁止更新时段</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) held back</source>
        <translation>
            <numerusform>%Ln 台设备被隔离</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is held back</source>
        <translation>无任何限制</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>，</translation>
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
    <message numerus="yes">
        <source>%Ln device(s) go back.</source>
        <translation>
            <numerusform>%Ln 台设备回滚。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) stay as they are; its decisions say why.</source>
        <translation>
            <numerusform>%Ln 台设备保持原样，原因见其决策记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Approved %1</source>
        <translation>已批准 %1</translation>
    </message>
    <message>
        <source>%1 was not approved</source>
        <translation>%1 未批准</translation>
    </message>
    <message>
        <source>Rejected %1</source>
        <translation>已驳回 %1</translation>
    </message>
    <message>
        <source>%1 was not rejected</source>
        <translation>%1 未驳回</translation>
    </message>
    <message>
        <source>Resumed %1</source>
        <translation>已恢复 %1</translation>
    </message>
    <message>
        <source>%1 was not resumed</source>
        <translation>%1 未恢复</translation>
    </message>
    <message>
        <source>Paused %1</source>
        <translation>已暂停 %1</translation>
    </message>
    <message>
        <source>%1 was not paused</source>
        <translation>%1 未暂停</translation>
    </message>
    <message>
        <source>Promoted %1</source>
        <translation>已提前放行 %1</translation>
    </message>
    <message>
        <source>%1 was not promoted</source>
        <translation>%1 未提前放行</translation>
    </message>
    <message>
        <source>Rolling back %1</source>
        <translation>正在回滚 %1</translation>
    </message>
    <message>
        <source>%1 is not rolled back</source>
        <translation>%1 未回滚</translation>
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
        <source>%1, approved by %2</source>
        <translation>%1，由 %2 批准</translation>
    </message>
    <message>
        <source>%1, ended %2</source>
        <comment>started …, when</comment>
        <translation>%1，结束于 %2</translation>
    </message>
    <message>
        <source>Rolls back “%1”</source>
        <translation>回滚“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Going back to %1: %Ln device(s), %2</source>
        <comment>a package; a job&apos;s state</comment>
        <translation>
            <numerusform>回到 %1：%Ln 台设备，%2</numerusform>
        </translation>
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
    <message>
        <source>%1, wave %2 of %3</source>
        <comment>targets, …</comment>
        <translation>%1，第 %2/%3 批</translation>
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
    <message>
        <source>No longer among the job&apos;s targets</source>
        <translation>已不在任务的目标之中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that go back</source>
        <translation>
            <numerusform>%Ln 台回滚的设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %2 to %Ln device(s) that go back</source>
        <translation>
            <numerusform>将 %1 %2 装回 %Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>is rolled back</source>
        <comment>what a job does</comment>
        <translation>回滚</translation>
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
    <name>drydock::models::PlanCheck</name>
    <message>
        <source>Write which devices are in this wave.</source>
        <translation>请写明这一批包含哪些设备。</translation>
    </message>
    <message>
        <source>Say how large the wave is.</source>
        <translation>请设定这一批的大小。</translation>
    </message>
    <message>
        <source>Say how many must succeed before the next wave.</source>
        <translation>请设定成功多少后才开始下一批。</translation>
    </message>
    <message>
        <source>Say at which share of failures it pauses.</source>
        <translation>请设定失败比例达到多少时暂停。</translation>
    </message>
    <message>
        <source>Say from which share on.</source>
        <translation>请设定从多大比例起生效。</translation>
    </message>
    <message>
        <source>This schedule is not understood: %1</source>
        <translation>无法理解此时间表：%1</translation>
    </message>
    <message>
        <source>A window is open for 1 minute to 7 days.</source>
        <translation>维护窗口的时长为 1 分钟至 7 天。</translation>
    </message>
    <message>
        <source>Choose a time zone, such as Europe/Berlin.</source>
        <translation>请选择时区，例如 Europe/Berlin。</translation>
    </message>
    <message>
        <source>“%1” is no time zone; choose one, such as Europe/Berlin.</source>
        <translation>“%1”不是时区；请选择一个，例如 Europe/Berlin。</translation>
    </message>
    <message>
        <source>The end has to be later than the start.</source>
        <translation>结束时间必须晚于开始时间。</translation>
    </message>
    <message>
        <source>This end is over already; choose a later one.</source>
        <translation>此结束时间已过；请选择更晚的时间。</translation>
    </message>
    <message>
        <source>Chosen devices stay the same. Choose a group or a query in the step before.</source>
        <translation>选定的设备不会变化。请在上一步选择群组或查询。</translation>
    </message>
</context>
<context>
    <name>drydock::models::PlanDraft</name>
    <message>
        <source>%1: %2</source>
        <comment>where a plan is from, what it says</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Wave %1</source>
        <translation>第 %1 批</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>窗口 %1</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>其余所有设备</translation>
    </message>
    <message numerus="yes">
        <source>all others: %Ln device(s)</source>
        <translation>
            <numerusform>其余所有设备：%Ln 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed from %1</source>
        <translation>在“%1”的基础上修改</translation>
    </message>
</context>
<context>
    <name>drydock::models::PlanFields</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>a share of all</source>
        <comment>size of a wave</comment>
        <translation>按比例</translation>
    </message>
    <message>
        <source>a number</source>
        <comment>size of a wave</comment>
        <translation>按数量</translation>
    </message>
    <message>
        <source>by a query</source>
        <comment>size of a wave</comment>
        <translation>按查询</translation>
    </message>
    <message>
        <source>Share of the devices</source>
        <translation>设备比例</translation>
    </message>
    <message>
        <source>Number of devices</source>
        <translation>设备数量</translation>
    </message>
    <message>
        <source>Devices that match</source>
        <translation>符合条件的设备</translation>
    </message>
    <message>
        <source>Must succeed</source>
        <translation>须成功</translation>
    </message>
    <message>
        <source>any</source>
        <comment>share that must succeed</comment>
        <translation>不限</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>next wave</source>
        <comment>after a wave</comment>
        <translation>下一批</translation>
    </message>
    <message>
        <source>pause</source>
        <comment>after a wave</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause at failures</source>
        <translation>失败达到时暂停</translation>
    </message>
    <message>
        <source>never</source>
        <comment>pause at failures</comment>
        <translation>从不</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>起算数量</translation>
    </message>
    <message>
        <source>tried</source>
        <comment>devices</comment>
        <translation>台已尝试</translation>
    </message>
    <message>
        <source>When devices</source>
        <translation>当设备</translation>
    </message>
    <message>
        <source>fail</source>
        <comment>devices</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>reject it</source>
        <comment>devices</comment>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>time out</source>
        <comment>devices</comment>
        <translation>超时</translation>
    </message>
    <message>
        <source>go offline</source>
        <comment>devices</comment>
        <translation>离线</translation>
    </message>
    <message>
        <source>do not succeed</source>
        <comment>devices</comment>
        <translation>未成功</translation>
    </message>
    <message>
        <source>Share of them</source>
        <translation>所占比例</translation>
    </message>
    <message>
        <source>The job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>pauses</source>
        <comment>the job</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>is canceled</source>
        <comment>the job</comment>
        <translation>取消</translation>
    </message>
    <message>
        <source>is rolled back</source>
        <comment>the job</comment>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>by the week</source>
        <comment>a window</comment>
        <translation>按星期</translation>
    </message>
    <message>
        <source>by cron</source>
        <comment>a window</comment>
        <translation>按 cron</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>Minute, hour, day, month, weekday</source>
        <translation>分、时、日、月、星期</translation>
    </message>
    <message>
        <source>For</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>devices a minute</source>
        <translation>台设备/分钟</translation>
    </message>
    <message>
        <source>No more than</source>
        <translation>不超过</translation>
    </message>
    <message>
        <source>Begin slowly and grow</source>
        <translation>先慢后快</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>起始速度</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>乘以</translation>
    </message>
    <message>
        <source>each time, up to the limit</source>
        <translation>每次，直到上限</translation>
    </message>
    <message>
        <source>With every</source>
        <translation>每有</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>台设备</translation>
    </message>
    <message>
        <source>That</source>
        <translation>计入的设备</translation>
    </message>
    <message>
        <source>were told</source>
        <comment>devices</comment>
        <translation>已通知</translation>
    </message>
    <message>
        <source>succeeded</source>
        <comment>devices</comment>
        <translation>已成功</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>同时进行</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Downloads together</source>
        <translation>下载总速率</translation>
    </message>
    <message>
        <source>MB a second</source>
        <translation>MB/秒</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Failure and silence count together</source>
        <translation>失败与无响应合并计数</translation>
    </message>
    <message>
        <source>Tries again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Tries again after a failure</source>
        <translation>失败后重试</translation>
    </message>
    <message>
        <source>Tries again after silence</source>
        <translation>无响应后重试</translation>
    </message>
    <message>
        <source>Unanswered command sent again</source>
        <translation>重发无应答的命令</translation>
    </message>
    <message>
        <source>First after</source>
        <translation>首次间隔</translation>
    </message>
    <message>
        <source>Then each time after</source>
        <translation>之后每次为</translation>
    </message>
    <message>
        <source>times as long</source>
        <translation>倍间隔</translation>
    </message>
    <message>
        <source>Told, begins within</source>
        <translation>通知后须开始于</translation>
    </message>
    <message>
        <source>Silent for at most</source>
        <translation>最长无响应</translation>
    </message>
    <message>
        <source>An attempt takes at most</source>
        <translation>每次尝试最长</translation>
    </message>
    <message>
        <source>Done, reports the version within</source>
        <translation>完成后报告版本须在</translation>
    </message>
    <message>
        <source>Hold back devices that fail again and again</source>
        <translation>隔离反复失败的设备</translation>
    </message>
    <message>
        <source>After</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>次失败</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Held back for</source>
        <translation>隔离时长</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>when all are done</source>
        <translation>全部完成时</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>结束时</translation>
    </message>
    <message>
        <source>nobody else is told</source>
        <translation>不再通知其他设备</translation>
    </message>
    <message>
        <source>cancel; who has begun finishes</source>
        <translation>取消；已开始的设备继续完成</translation>
    </message>
    <message>
        <source>cancel for everybody</source>
        <translation>对所有设备取消</translation>
    </message>
    <message>
        <source>Somebody else has to approve it</source>
        <translation>须由他人批准</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>9 goes first</source>
        <translation>9 最优先</translation>
    </message>
    <message>
        <source>Devices that match later</source>
        <translation>之后才符合条件的设备</translation>
    </message>
    <message>
        <source>do not get it</source>
        <translation>不更新</translation>
    </message>
    <message>
        <source>get it, too</source>
        <translation>也更新</translation>
    </message>
</context>
<context>
    <name>drydock::models::PlanSummary</name>
    <message>
        <source>%1 a minute</source>
        <comment>devices</comment>
        <translation>每分钟 %1 台</translation>
    </message>
    <message>
        <source>from %1 to %2 a minute</source>
        <comment>devices</comment>
        <translation>每分钟 %1 至 %2 台</translation>
    </message>
    <message>
        <source>never</source>
        <comment>when to stop</comment>
        <translation>从不</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln 条规则</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1 on</source>
        <comment>a share of failures</comment>
        <translation>从 %1 起</translation>
    </message>
    <message>
        <source>tried once</source>
        <translation>只尝试一次</translation>
    </message>
    <message numerus="yes">
        <source>tried again %Ln time(s)</source>
        <translation>
            <numerusform>重试 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>at once</source>
        <comment>start of a job</comment>
        <translation>立即</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>start, end</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>任何时间</translation>
    </message>
    <message numerus="yes">
        <source>%Ln window(s)</source>
        <translation>
            <numerusform>%Ln 个窗口</numerusform>
        </translation>
    </message>
    <message>
        <source>approval needed, priority %1</source>
        <translation>需要批准，优先级 %1</translation>
    </message>
    <message>
        <source>no approval, priority %1</source>
        <translation>无需批准，优先级 %1</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>分批</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>When to stop</source>
        <translation>何时停止</translation>
    </message>
    <message>
        <source>Timeouts and retries</source>
        <translation>超时与重试</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>开始与结束</translation>
    </message>
    <message>
        <source>Maintenance windows</source>
        <translation>维护窗口</translation>
    </message>
    <message>
        <source>Approval and priority</source>
        <translation>批准与优先级</translation>
    </message>
    <message>
        <source>none</source>
        <comment>waves</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Add a wave</source>
        <translation>添加一批</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Add a window</source>
        <translation>添加窗口</translation>
    </message>
    <message>
        <source>All devices are told, one after the other.</source>
        <translation>逐一通知所有设备。</translation>
    </message>
    <message>
        <source>It goes on whatever happens.</source>
        <translation>无论发生什么都继续。</translation>
    </message>
    <message>
        <source>Devices are told at any time.</source>
        <translation>任何时间都可通知设备。</translation>
    </message>
    <message>
        <source>Everyone now</source>
        <translation>立即全部</translation>
    </message>
    <message>
        <source>Canary 1-10-100</source>
        <translation>金丝雀 1-10-100</translation>
    </message>
    <message>
        <source>Careful: pause after each wave</source>
        <translation>谨慎：每批之后暂停</translation>
    </message>
    <message>
        <source>Maintenance window</source>
        <translation>维护窗口</translation>
    </message>
    <message>
        <source>Own plan</source>
        <translation>自定方案</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln at up to %1 a minute</source>
        <translation>
            <numerusform>全部 %Ln 台，每分钟最多 %1 台</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; a wave begins when the one before succeeded</source>
        <translation>%1；前一批成功后才开始下一批</translation>
    </message>
    <message>
        <source>%1; you let each wave go on</source>
        <translation>%1；每一批都由您放行</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln, only %1</source>
        <comment>devices, in a window</comment>
        <translation>
            <numerusform>全部 %Ln 台，仅限%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drydock::models::PlanWords</name>
    <message>
        <source>pauses</source>
        <comment>what the job does</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>is canceled</source>
        <comment>what the job does</comment>
        <translation>取消</translation>
    </message>
    <message>
        <source>is rolled back</source>
        <comment>what the job does</comment>
        <translation>回滚</translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 of at least %Ln device(s) tried fail.</source>
        <translation>
            <numerusform>已尝试至少 %Ln 台且其中 %2 失败时，任务%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 of at least %Ln device(s) tried reject it.</source>
        <translation>
            <numerusform>已尝试至少 %Ln 台且其中 %2 拒绝时，任务%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 of at least %Ln device(s) tried time out.</source>
        <translation>
            <numerusform>已尝试至少 %Ln 台且其中 %2 超时时，任务%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 of at least %Ln device(s) told go offline.</source>
        <translation>
            <numerusform>已通知至少 %Ln 台且其中 %2 离线时，任务%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It %1 when %2 of at least %Ln device(s) tried do not succeed.</source>
        <translation>
            <numerusform>已尝试至少 %Ln 台且其中 %2 未成功时，任务%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 on nobody else is told.</source>
        <translation>从 %1 起不再通知其他设备。</translation>
    </message>
    <message>
        <source>At %1 it is canceled; devices that have begun finish.</source>
        <translation>%1 时任务取消；已开始的设备继续完成。</translation>
    </message>
    <message>
        <source>At %1 it is canceled for every device.</source>
        <translation>%1 时对所有设备取消任务。</translation>
    </message>
    <message numerus="yes">
        <source>A device that fails %Ln time(s) within %1 is held back from all jobs for %2.</source>
        <translation>
            <numerusform>%1 内失败 %Ln 次的设备将被隔离 %2，不参与任何任务。</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits until somebody else approves it.</source>
        <translation>任务等待他人批准。</translation>
    </message>
    <message>
        <source>It starts at %1.</source>
        <translation>任务于 %1 开始。</translation>
    </message>
    <message>
        <source>Devices are told only %1.</source>
        <comment>in a maintenance window</comment>
        <translation>仅在%1通知设备。</translation>
    </message>
    <message>
        <source>Devices that come to match later get it, too, until it is ended.</source>
        <translation>在任务结束之前，之后才符合条件的设备也会更新。</translation>
    </message>
    <message>
        <source>Its priority is %1 of 9.</source>
        <translation>优先级为 %1（最高 9）。</translation>
    </message>
    <message numerus="yes">
        <source>It begins with %1 a minute, times %2 with every %Ln device(s) told.</source>
        <translation>
            <numerusform>起始速度为每分钟 %1 台，每通知 %Ln 台乘以 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It begins with %1 a minute, times %2 with every %Ln device(s) that succeeded.</source>
        <translation>
            <numerusform>起始速度为每分钟 %1 台，每成功 %Ln 台乘以 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No more than %Ln device(s) are at it at the same time.</source>
        <translation>
            <numerusform>同时进行的设备不超过 %Ln 台。</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloads together take no more than %1.</source>
        <translation>下载总速率不超过 %1。</translation>
    </message>
</context>
<context>
    <name>drydock::models::QuarantineModel</name>
    <message>
        <source>%1. %2</source>
        <comment>a device, how it is held back</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>it is released</source>
        <translation>解除隔离</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
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
    <message>
        <source>Resume it to open wave %1.</source>
        <translation>恢复任务即可放行第 %1 批。</translation>
    </message>
    <message>
        <source>Retry the devices that failed, complete it as it is, roll it back, or cancel it.</source>
        <translation>可重试失败的设备、按现状完成、回滚或取消任务。</translation>
    </message>
    <message>
        <source>Complete it as it is, roll it back, or cancel it.</source>
        <translation>可按现状完成、回滚或取消任务。</translation>
    </message>
    <message>
        <source>Retry the devices that failed, promote wave %1 all the same, roll it back, or cancel it.</source>
        <translation>可重试失败的设备、仍提前放行第 %1 批、回滚或取消任务。</translation>
    </message>
    <message>
        <source>Promote wave %1 all the same, roll it back, or cancel it.</source>
        <translation>可仍提前放行第 %1 批、回滚或取消任务。</translation>
    </message>
    <message>
        <source>See below why devices did not succeed. Resumed, it goes on and counts anew; or roll it back, or cancel it.</source>
        <translation>设备未成功的原因见下方。恢复后任务继续并重新计数；也可回滚或取消任务。</translation>
    </message>
    <message>
        <source>Resume it to go on where it was.</source>
        <translation>恢复任务即可从原处继续。</translation>
    </message>
    <message>
        <source>Paused by an operator</source>
        <translation>由操作员暂停</translation>
    </message>
    <message>
        <source>Paused by an operator: %1</source>
        <comment>the operator&apos;s words</comment>
        <translation>由操作员暂停：%1</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <comment>why</comment>
        <translation>已暂停：%1</translation>
    </message>
    <message>
        <source>Not approved by %1</source>
        <translation>%1 未批准</translation>
    </message>
    <message>
        <source>Not approved by %1: %2</source>
        <translation>%1 未批准：%2</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>等待批准</translation>
    </message>
    <message>
        <source>You created it, so somebody else has to approve it.</source>
        <translation>该任务由您创建，须由他人批准。</translation>
    </message>
    <message>
        <source>%1 created it. Read its policy, then approve or reject it.</source>
        <translation>由 %1 创建。请查看其策略，然后批准或驳回。</translation>
    </message>
    <message>
        <source>rolled back by an operator</source>
        <translation>由操作员回滚</translation>
    </message>
    <message>
        <source>they run something else since</source>
        <translation>此后已运行其他版本</translation>
    </message>
    <message>
        <source>they never said what they ran before</source>
        <translation>从未报告之前的版本</translation>
    </message>
    <message>
        <source>what they ran before is not there as a package</source>
        <translation>之前的版本没有对应的软件包</translation>
    </message>
    <message>
        <source>its devices are being taken in</source>
        <translation>正在纳入其设备</translation>
    </message>
    <message>
        <source>all of its devices are in it</source>
        <translation>其设备已全部纳入</translation>
    </message>
</context>
<context>
    <name>drydock::models::TemplateStore</name>
    <message>
        <source>This template is gone; choose another.</source>
        <translation>此模板已不存在；请另选一个。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used here: %2: %3</source>
        <comment>template, field, what is wrong with it</comment>
        <translation>%1 无法在此使用：%2：%3</translation>
    </message>
    <message>
        <source>As in template %1</source>
        <translation>同模板 %1</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名称过长。</translation>
    </message>
    <message>
        <source>There is a template of this name; it will be replaced.</source>
        <translation>已有同名模板，将被替换。</translation>
    </message>
    <message>
        <source>There is a template of this name; choose another.</source>
        <translation>已有同名模板；请换一个名称。</translation>
    </message>
    <message>
        <source>Saved template %1</source>
        <translation>已保存模板 %1</translation>
    </message>
    <message>
        <source>Template %1 was not saved</source>
        <translation>模板 %1 未保存</translation>
    </message>
    <message>
        <source>Renamed the template to %1</source>
        <translation>模板已重命名为 %1</translation>
    </message>
    <message>
        <source>Template %1 was not renamed</source>
        <translation>模板 %1 未重命名</translation>
    </message>
    <message>
        <source>Deleted template %1</source>
        <translation>已删除模板 %1</translation>
    </message>
    <message>
        <source>Template %1 was not deleted</source>
        <translation>模板 %1 未删除</translation>
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
    <message>
        <source>As in %1</source>
        <comment>a job</comment>
        <translation>同 %1</translation>
    </message>
</context>
<context>
    <name>drydock::models::UpdateReview</name>
    <message>
        <source>Who gets it</source>
        <translation>更新哪些设备</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>按什么顺序</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>When something goes wrong</source>
        <translation>出现问题时</translation>
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
    <message>
        <source>the devices of %1</source>
        <comment>a job</comment>
        <translation>%1 的设备</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are held back from all jobs</source>
        <translation>
            <numerusform>%Ln 台设备已被隔离，不参与任何任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) (%1) get %2, no more than %3 a minute.</source>
        <translation>
            <numerusform>%Ln 台设备（%1）获得 %2，每分钟不超过 %3 台。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A device that fails or times out tries up to %Ln more time(s).</source>
        <translation>
            <numerusform>失败或超时的设备最多再试 %Ln 次。</numerusform>
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
    <name>drydock::models::WaveModel</name>
    <message>
        <source>Opened %1</source>
        <comment>exact time</comment>
        <translation>放行于 %1</translation>
    </message>
    <message>
        <source>Passed %1</source>
        <comment>exact time</comment>
        <translation>通过于 %1</translation>
    </message>
</context>
<context>
    <name>drydock::models::WaveWords</name>
    <message>
        <source>Wave %1</source>
        <translation>第 %1 批</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
    <message>
        <source>the rest, %1</source>
        <comment>devices of a wave</comment>
        <translation>其余，%1</translation>
    </message>
    <message>
        <source>%1 %, %2</source>
        <comment>a share, the devices that it is</comment>
        <translation>%1%，%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a query, the devices that it is</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Open since %1</source>
        <translation>自 %1 起进行</translation>
    </message>
    <message>
        <source>Open, the job is paused</source>
        <translation>进行中，任务已暂停</translation>
    </message>
    <message>
        <source>Passed %1</source>
        <comment>when</comment>
        <translation>已通过 %1</translation>
    </message>
    <message>
        <source>Promoted by an operator %1</source>
        <comment>when</comment>
        <translation>由操作员提前放行 %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>未放行</translation>
    </message>
    <message>
        <source>%1 of %2 have to succeed</source>
        <translation>%2 台中须有 %1 台成功</translation>
    </message>
    <message>
        <source>%1 of %2 needed</source>
        <comment>devices that succeeded</comment>
        <translation>已成功 %1 台，需要 %2 台</translation>
    </message>
    <message>
        <source>%1 succeeded, %2 needed</source>
        <translation>%1 台成功，需要 %2 台</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%2 台中 %1 台失败</translation>
    </message>
    <message>
        <source>pauses at %1 % failed</source>
        <translation>失败达 %1% 时暂停</translation>
    </message>
    <message numerus="yes">
        <source>%1, pauses at %2 % of %Ln or more</source>
        <comment>2 of 4 failed, …</comment>
        <translation>
            <numerusform>%1，满 %Ln 台后失败达 %2% 时暂停</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, pauses at %2 %</source>
        <comment>2 of 40 failed, …</comment>
        <translation>%1，达 %2% 时暂停</translation>
    </message>
    <message>
        <source>all others</source>
        <comment>size of a wave</comment>
        <translation>其余所有设备</translation>
    </message>
    <message>
        <source>those that match %1</source>
        <comment>size of a wave</comment>
        <translation>符合 %1 的设备</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <comment>size of a wave</comment>
        <translation>
            <numerusform>%Ln 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) (%1)</source>
        <comment>size of a wave, and by which rule</comment>
        <translation>
            <numerusform>%Ln 台设备（%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>Wave %1: %2; %3 of them have to succeed.</source>
        <translation>第 %1 批：%2；其中 %3 须成功。</translation>
    </message>
    <message>
        <source>Wave %1: %2.</source>
        <translation>第 %1 批：%2。</translation>
    </message>
    <message>
        <source>Wave %1: %2. When %3 of them have succeeded, it pauses, and you decide.</source>
        <translation>第 %1 批：%2。其中 %3 成功后任务暂停，由您决定。</translation>
    </message>
    <message>
        <source>Wave %1: %2. When %3 of them have succeeded, the next one begins.</source>
        <translation>第 %1 批：%2。其中 %3 成功后开始下一批。</translation>
    </message>
    <message numerus="yes">
        <source>In %1 it pauses when %2 of at least %Ln device(s) tried do not succeed.</source>
        <translation>
            <numerusform>在%1中，已尝试至少 %Ln 台且其中 %2 未成功时任务暂停。</numerusform>
        </translation>
    </message>
    <message>
        <source>each wave</source>
        <translation>每一批</translation>
    </message>
    <message>
        <source>wave %1</source>
        <translation>第 %1 批</translation>
    </message>
    <message numerus="yes">
        <source>the other %Ln</source>
        <comment>devices</comment>
        <translation>
            <numerusform>其余 %Ln 台</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <comment>waves</comment>
        <translation>%1，然后 %2</translation>
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
    <message>
        <source>It said success with %1 and reported %2 instead.</source>
        <translation>设备称 %1 已成功，但上报的是 %2。</translation>
    </message>
    <message>
        <source>It said success and did not report version %1 in time; it reported %2.</source>
        <translation>设备称已成功，但未及时上报版本 %1；上报的是 %2。</translation>
    </message>
    <message>
        <source>It was told of %1 and did not answer within %2.</source>
        <translation>已将 %1 通知设备，但设备未在 %2 内应答。</translation>
    </message>
    <message>
        <source>It said nothing for %1 when %2 was %3 % done.</source>
        <translation>%2 完成 %3 % 时，设备 %1 没有消息。</translation>
    </message>
    <message>
        <source>%1 was %2 % done after %3, and the job allows no more.</source>
        <translation>%1 在 %3 后完成 %2 %，已超出任务允许的时间。</translation>
    </message>
    <message>
        <source>%1 did not approve the job.</source>
        <translation>%1 未批准该任务。</translation>
    </message>
    <message>
        <source>%1 did not approve the job: %2.</source>
        <translation>%1 未批准该任务：%2。</translation>
    </message>
    <message>
        <source>%1 rolled the job back.</source>
        <translation>%1 回滚了该任务。</translation>
    </message>
    <message>
        <source>%1 canceled the job.</source>
        <translation>%1 取消了该任务。</translation>
    </message>
    <message>
        <source>%1 canceled the job: %2.</source>
        <translation>%1 取消了该任务：%2。</translation>
    </message>
    <message>
        <source>The job&apos;s time was over before the device had %1.</source>
        <translation>任务的时间已过，设备尚未装上 %1。</translation>
    </message>
    <message>
        <source>One of the job&apos;s rules stopped it.</source>
        <translation>任务自身的规则停止了该任务。</translation>
    </message>
    <message>
        <source>One of the job&apos;s rules stopped it: %1.</source>
        <translation>任务自身的规则停止了该任务：%1。</translation>
    </message>
    <message>
        <source>%1 is made for %2, and this device has no known model.</source>
        <translation>%1 适用于 %2，而此设备的型号未知。</translation>
    </message>
    <message>
        <source>%1 is made for %2, and this device is of model %3.</source>
        <translation>%1 适用于 %2，而此设备的型号是 %3。</translation>
    </message>
    <message>
        <source>The device said that %1 is installed; it reports no version.</source>
        <translation>设备称 %1 已安装；设备不上报版本。</translation>
    </message>
    <message>
        <source>It left the devices that the job is for, before it had %1.</source>
        <translation>在装上 %1 之前，设备已不属于任务的目标。</translation>
    </message>
    <message>
        <source>The command for %1 is on its way to the device.</source>
        <translation>%1 的命令正在发往设备。</translation>
    </message>
    <message>
        <source>It was heard again. The command for %1 is sent in a moment.</source>
        <translation>设备又有了消息。%1 的命令即将发送。</translation>
    </message>
    <message>
        <source>The command for %1 reached nobody: the device is connected and does not listen for commands.</source>
        <translation>%1 的命令无人接收：设备已连接，但未监听命令。</translation>
    </message>
    <message>
        <source>The URL of %1 had expired. It fetched the command again with a new one, and has not answered yet.</source>
        <translation>%1 的 URL 已过期。设备重新获取了带新 URL 的命令，尚未应答。</translation>
    </message>
    <message>
        <source>It fetched the command for %1 again, with a new URL, and has not answered yet.</source>
        <translation>设备重新获取了 %1 的命令和新的 URL，尚未应答。</translation>
    </message>
    <message numerus="yes">
        <source>It was told of %1 %Ln time(s) and has not answered yet.</source>
        <translation>
            <numerusform>已将 %1 通知设备 %Ln 次，尚未收到应答。</numerusform>
        </translation>
    </message>
    <message>
        <source>It said success, and is to report version %1 now; it reports %2.</source>
        <translation>设备称已成功，现应上报版本 %1；上报的是 %2。</translation>
    </message>
    <message>
        <source>%1 of %2 devices have succeeded in wave %3.</source>
        <translation>第 %3 批中，%2 台设备里已有 %1 台成功。</translation>
    </message>
    <message>
        <source>%1 of the %2 devices needed have succeeded in wave %3.</source>
        <translation>第 %3 批中，需要 %2 台设备成功，已有 %1 台成功。</translation>
    </message>
    <message>
        <source>%1 of %2 went wrong; at %3 the job pauses.</source>
        <translation>%2 台中有 %1 台未成功；达到 %3 时任务暂停。</translation>
    </message>
    <message>
        <source>The job was paused by %1: %2.</source>
        <translation>任务由 %1 暂停：%2。</translation>
    </message>
    <message>
        <source>The job was paused by %1.</source>
        <translation>任务由 %1 暂停。</translation>
    </message>
    <message>
        <source>The job is paused: %1.</source>
        <translation>任务已暂停：%1。</translation>
    </message>
    <message>
        <source>This device is in wave %1.</source>
        <translation>此设备属于第 %1 批。</translation>
    </message>
    <message>
        <source>It is in wave %1.</source>
        <translation>设备属于第 %1 批。</translation>
    </message>
    <message numerus="yes">
        <source>The job tells at most %Ln device(s) a minute.</source>
        <translation>
            <numerusform>任务每分钟最多通知 %Ln 台设备。</numerusform>
        </translation>
    </message>
    <message>
        <source>This one is the next.</source>
        <translation>下一台就是此设备。</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln device(s) are told before this one.</source>
        <translation>
            <numerusform>在此设备之前最多还要通知 %Ln 台设备。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its turn comes in about %1.</source>
        <translation>约 %1 后轮到此设备。</translation>
    </message>
    <message>
        <source>%1 holds it back from all jobs.</source>
        <translation>%1 将此设备隔离，所有任务都不再更新它。</translation>
    </message>
    <message>
        <source>%1 holds it back from all jobs: %2.</source>
        <translation>%1 将此设备隔离，所有任务都不再更新它：%2。</translation>
    </message>
    <message>
        <source>It is let go on %1.</source>
        <translation>%1 解除隔离。</translation>
    </message>
    <message>
        <source>It waits until somebody releases it.</source>
        <translation>在有人解除隔离之前一直等待。</translation>
    </message>
    <message>
        <source>Nobody is told during black-out %1.</source>
        <translation>禁止更新时段 %1 内不通知任何设备。</translation>
    </message>
    <message>
        <source>Nobody is told during black-out %1: %2.</source>
        <translation>禁止更新时段 %1 内不通知任何设备：%2。</translation>
    </message>
    <message>
        <source>It ends on %1.</source>
        <translation>%1 结束。</translation>
    </message>
    <message>
        <source>The job may tell devices from %1 on.</source>
        <translation>任务从 %1 起可以通知设备。</translation>
    </message>
    <message>
        <source>The job is a draft: it was not started.</source>
        <translation>任务是草稿，尚未开始。</translation>
    </message>
    <message>
        <source>Somebody else than %1 has to approve the job.</source>
        <translation>任务须由 %1 以外的人批准。</translation>
    </message>
    <message>
        <source>The job starts on %1.</source>
        <translation>任务于 %1 开始。</translation>
    </message>
    <message>
        <source>The job is being ended: nobody else is told.</source>
        <translation>任务正在结束，不再通知其他设备。</translation>
    </message>
    <message>
        <source>The job “%1” is open on this device; %2 follows when that one has ended.</source>
        <translation>任务“%1”正在此设备上进行；该任务结束后轮到 %2。</translation>
    </message>
    <message>
        <source>The whole fleet is frozen: nobody is told until it is thawed.</source>
        <translation>整个设备群已冻结：解冻之前不通知任何设备。</translation>
    </message>
    <message>
        <source>The job&apos;s maintenance window opens on %1.</source>
        <translation>任务的维护窗口于 %1 打开。</translation>
    </message>
    <message>
        <source>No maintenance window of the job is known to open.</source>
        <translation>未知任务的维护窗口何时打开。</translation>
    </message>
    <message>
        <source>%1 of at most %2 devices are told and not done. It is told of %3 when one of them has ended.</source>
        <translation>最多 %2 台设备可同时更新，已有 %1 台。其中一台结束后，会通知此设备更新到 %3。</translation>
    </message>
    <message>
        <source>The job&apos;s downloads are limited to %1.</source>
        <translation>任务的下载限速为 %1。</translation>
    </message>
    <message>
        <source>This is attempt %1 of %2.</source>
        <translation>这是第 %1 次尝试，共 %2 次。</translation>
    </message>
    <message>
        <source>This is attempt %1.</source>
        <translation>这是第 %1 次尝试。</translation>
    </message>
    <message>
        <source>Nothing is sent while the fleet is frozen.</source>
        <translation>冻结期间不发送任何命令。</translation>
    </message>
    <message>
        <source>Nothing is sent while the job is paused.</source>
        <translation>任务暂停期间不发送任何命令。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>等待批准</translation>
    </message>
    <message>
        <source>Waits for the job&apos;s start</source>
        <translation>等待任务开始</translation>
    </message>
    <message>
        <source>The job is paused</source>
        <translation>任务已暂停</translation>
    </message>
    <message>
        <source>The job is being ended</source>
        <translation>任务正在结束</translation>
    </message>
    <message>
        <source>Waits for wave %1</source>
        <translation>等待第 %1 批</translation>
    </message>
    <message>
        <source>The fleet is frozen</source>
        <translation>设备群已冻结</translation>
    </message>
    <message>
        <source>Waits for the end of a black-out</source>
        <translation>等待禁止更新时段结束</translation>
    </message>
    <message>
        <source>Waits for a maintenance window</source>
        <translation>等待维护窗口</translation>
    </message>
    <message>
        <source>Being notified</source>
        <translation>正在通知</translation>
    </message>
    <message>
        <source>The job ends before that, on %1.</source>
        <translation>任务在此之前于 %1 结束。</translation>
    </message>
    <message>
        <source>The job takes in its devices: nobody is told before all are there.</source>
        <translation>任务正在纳入其设备：全部纳入之前不会通知任何设备。</translation>
    </message>
    <message>
        <source>The job is being prepared</source>
        <translation>任务正在准备中</translation>
    </message>
</context>
<context>
    <name>drydock::models::WindowWords</name>
    <message>
        <source>ddd d MMM</source>
        <comment>date format of QLocale, with the weekday</comment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>%1 %2 for good</source>
        <comment>day, time</comment>
        <translation>%1 %2 起一直开放</translation>
    </message>
    <message>
        <source>%1 %2 – %3</source>
        <comment>day, from, to</comment>
        <translation>%1 %2 – %3</translation>
    </message>
    <message>
        <source>%1 %2 – %3 %4</source>
        <comment>day, from, day, to</comment>
        <translation>%1 %2 – %3 %4</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from one weekday to another</comment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between weekdays</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 from %2 for %3 (%4)</source>
        <comment>days, time, duration, time zone</comment>
        <translation>%1 %2 起 %3（%4）</translation>
    </message>
    <message>
        <source>“%1” for %2 (%3)</source>
        <comment>cron, duration, time zone</comment>
        <translation>“%1”起 %2（%3）</translation>
    </message>
    <message>
        <source>It does not open within the next years.</source>
        <translation>今后数年内都不会开放。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between windows</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Open now. In your time: %1.</source>
        <translation>现在开放。您所在时区：%1。</translation>
    </message>
    <message>
        <source>Opens next, in your time: %1.</source>
        <translation>接下来开放（您所在时区）：%1。</translation>
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
    <name>drydock::views::BlackoutDialog</name>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>Again and again</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Add a black-out</source>
        <translation>添加禁止更新时段</translation>
    </message>
    <message>
        <source>Edit the black-out “%1”</source>
        <translation>编辑禁止更新时段“%1”</translation>
    </message>
    <message>
        <source>What is it for?</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Trade fair</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add black-out</source>
        <translation>添加禁止更新时段</translation>
    </message>
    <message>
        <source>Save black-out</source>
        <translation>保存禁止更新时段</translation>
    </message>
</context>
<context>
    <name>drydock::views::BlackoutSection</name>
    <message>
        <source>Black-outs</source>
        <translation>禁止更新时段</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Add black-out…</source>
        <translation>添加禁止更新时段…</translation>
    </message>
    <message>
        <source>No black-outs. In a black-out no job of the fleet tells any device anything, whatever its own plan says: for trade fairs, holidays, or every night.</source>
        <translation>没有禁止更新时段。在该时段内，无论任务自身的计划如何，任何任务都不会通知任何设备：可用于展会、节假日或每晚。</translation>
    </message>
    <message>
        <source>an administrator changes them</source>
        <translation>由管理员更改</translation>
    </message>
    <message>
        <source>Select a black-out first.</source>
        <translation>请先选择一个禁止更新时段。</translation>
    </message>
    <message>
        <source>Remove the black-out “%1”?</source>
        <translation>移除禁止更新时段“%1”？</translation>
    </message>
    <message>
        <source>Jobs that wait for its end go on at once, where nothing else holds them.</source>
        <translation>等待其结束的任务若无其他限制，将立即继续。</translation>
    </message>
    <message>
        <source>Remove the black-out</source>
        <translation>移除禁止更新时段</translation>
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
    <name>drydock::views::ButtonRow</name>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
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
    <name>drydock::views::ColumnsMenu</name>
    <message>
        <source>Reported keys</source>
        <translation>上报的键</translation>
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
    <name>drydock::views::DaysEditor</name>
    <message>
        <source>%1: %2</source>
        <comment>what days are for, weekday</comment>
        <translation>%1：%2</translation>
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
    <message>
        <source>In quarantine</source>
        <translation>隔离中</translation>
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
    <message>
        <source>Hold back…</source>
        <translation>隔离…</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除隔离</translation>
    </message>
    <message>
        <source>The service does not know the device.</source>
        <translation>服务中没有该设备。</translation>
    </message>
    <message>
        <source>The device is being looked up.</source>
        <translation>正在查询该设备。</translation>
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
    <name>drydock::views::ForecastSection</name>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Share of the updates that fail</source>
        <translation>更新失败的比例</translation>
    </message>
    <message>
        <source>If</source>
        <comment>before a share: if 2 % of the updates fail</comment>
        <translation>假定</translation>
    </message>
    <message>
        <source>of the updates fail</source>
        <translation>的更新失败</translation>
    </message>
    <message>
        <source>being computed…</source>
        <translation>正在计算…</translation>
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
    <name>drydock::views::HoldDialog</name>
    <message>
        <source>Hold back %1</source>
        <translation>隔离 %1</translation>
    </message>
    <message>
        <source>Hold back “%1” from all jobs?</source>
        <translation>将“%1”与所有任务隔离？</translation>
    </message>
    <message>
        <source>No job tells it anything until then. What it has begun goes on.</source>
        <translation>在此之前任何任务都不会通知它。已开始的更新会继续。</translation>
    </message>
    <message>
        <source>Leave it be</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Hold the device back</source>
        <translation>隔离设备</translation>
    </message>
    <message>
        <source>Why it is held back</source>
        <translation>隔离原因</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>Until it is released</source>
        <translation>直到解除隔离</translation>
    </message>
</context>
<context>
    <name>drydock::views::HoldsEntry</name>
    <message>
        <source>Holds</source>
        <translation>限制</translation>
    </message>
</context>
<context>
    <name>drydock::views::HoldsView</name>
    <message>
        <source>Holds</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>What keeps devices from being told anything, whatever a job&apos;s own plan says.</source>
        <translation>无论任务自身的计划如何，以下限制都会阻止通知设备。</translation>
    </message>
</context>
<context>
    <name>drydock::views::HowStep</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>drydock::views::JobButtons</name>
    <message>
        <source>Clone…</source>
        <translation>克隆…</translation>
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
    <name>drydock::views::LengthEditor</name>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>%1: unit</source>
        <comment>of a duration</comment>
        <translation>%1：单位</translation>
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
    <name>drydock::views::MomentEditor</name>
    <message>
        <source>at a set time</source>
        <translation>在指定时间</translation>
    </message>
    <message>
        <source>%1: date and time</source>
        <translation>%1：日期和时间</translation>
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
    <message>
        <source>Send for approval</source>
        <translation>提交批准</translation>
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
    <name>drydock::views::OrderDialog</name>
    <message>
        <source>Why? (for the record, may stay empty)</source>
        <translation>原因（供记录，可留空）</translation>
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
        <source>What will happen</source>
        <translation>将会发生什么</translation>
    </message>
    <message>
        <source>Choose what is rolled out, and to whom.</source>
        <translation>请选择要推送的版本和对象。</translation>
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
    <name>drydock::views::PlanControl</name>
    <message>
        <source>%1: %2</source>
        <comment>wave, rule or window; field</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>drydock::views::PlanRowBox</name>
    <message>
        <source>Earlier</source>
        <comment>place of a wave</comment>
        <translation>前移</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>place of a wave</comment>
        <translation>后移</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>移除：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is done, with which wave</comment>
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
    <name>drydock::views::QuarantineSection</name>
    <message>
        <source>Quarantine</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除隔离</translation>
    </message>
    <message>
        <source>No device is held back. A device in quarantine is told nothing by any job: one that fails again and again, where the job&apos;s plan says so, or one that you hold back in its detail under Devices.</source>
        <translation>没有被隔离的设备。任何任务都不会通知隔离中的设备：按任务计划因屡次失败而被隔离的设备，或您在“设备”详情中隔离的设备。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) that no job tells anything</source>
        <translation>
            <numerusform>%Ln 台设备不会被任何任务通知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln devices</source>
        <translation>
            <numerusform>解除 %Ln 台设备的隔离</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the devices that may go on.</source>
        <translation>请选择可以继续的设备。</translation>
    </message>
</context>
<context>
    <name>drydock::views::QuarantineTable</name>
    <message>
        <source>Devices that are held back</source>
        <translation>被隔离的设备</translation>
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
    <message>
        <source>Show what is held back</source>
        <translation>显示限制</translation>
    </message>
    <message>
        <source>quarantine</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>black-out</source>
        <translation>禁止更新时段</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>限制</translation>
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
    <message>
        <source>Last known, from %1</source>
        <translation>上次已知，截至 %1</translation>
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
    <name>drydock::views::TemplateBar</name>
    <message>
        <source>Manage the template</source>
        <translation>管理模板</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Begin with a template</source>
        <translation>从模板开始</translation>
    </message>
    <message>
        <source>Rename template…</source>
        <translation>重命名模板…</translation>
    </message>
    <message>
        <source>Delete template…</source>
        <translation>删除模板…</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>存为模板…</translation>
    </message>
    <message>
        <source>Delete template %1</source>
        <translation>删除模板 %1</translation>
    </message>
    <message>
        <source>Jobs that were made with it stay as they are. Nobody can begin with it any more.</source>
        <translation>用它创建的任务保持不变。之后任何人都无法再从它开始。</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>删除模板</translation>
    </message>
</context>
<context>
    <name>drydock::views::TemplateDialog</name>
    <message>
        <source>Save template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Rename template</source>
        <translation>重命名模板</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>A template keeps how an update goes on, for everybody: waves, rules, windows. It keeps neither the version nor the devices.</source>
        <translation>模板为所有人保存更新的方式：分批、规则、窗口；不保存版本和设备。</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
    <name>drydock::views::TouchedSection</name>
    <message>
        <source>Who it touches</source>
        <translation>影响范围</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more devices</source>
        <translation>
            <numerusform>另有 %Ln 台设备</numerusform>
        </translation>
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
    <name>drydock::views::WaveSection</name>
    <message>
        <source>Waves</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>%1 of %2 opened</source>
        <translation>已放行 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n, none is open yet</source>
        <translation>
            <numerusform>共 %n 批，均未放行</numerusform>
        </translation>
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
    <message>
        <source>The devices of %1</source>
        <comment>a job</comment>
        <translation>%1 的设备</translation>
    </message>
</context>
<context>
    <name>drydock::views::WindowFields</name>
    <message>
        <source>Hours that it lasts</source>
        <translation>持续小时数</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours, after a number</comment>
        <translation> 小时</translation>
    </message>
    <message>
        <source>Minutes that it lasts</source>
        <translation>持续分钟数</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, after a number</comment>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>When it begins</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>By clocks in</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Minute, hour, day of month, month, weekday, as in cron.</source>
        <translation>依次为分、时、日、月、星期，与 cron 相同。</translation>
    </message>
    <message>
        <source>As in cron: %1.</source>
        <comment>every day at 22:00</comment>
        <translation>与 cron 相同：%1。</translation>
    </message>
</context>
</TS>
