"""Makes the add-on for the test and a profile for it: prepare.py ADD-ON-FOLDER WORK-FOLDER SMTP-PORT

The add-on is what users get, and the driver beside it, with the permissions to write and send.
"""
import json
import os
import shutil
import subprocess
import sys

add_on, work, port = sys.argv[1:]
here = os.path.dirname(os.path.abspath(__file__))

# A pack of its own would do, but the script that makes the real one is to be tested, too.
tree = os.path.join(work, "tree")
shutil.copytree(os.path.dirname(add_on), tree)
copy = os.path.join(tree, os.path.basename(add_on))
shutil.copy(os.path.join(here, "driver.js"), copy)
shutil.copy(os.path.join(work, "letters.json"), copy)
path = os.path.join(copy, "manifest.json")
with open(path) as file:
    manifest = json.load(file)
manifest["permissions"] += ["compose.send", "accountsRead", "accountsFolders", "messagesImport"]
with open(path, "w") as file:
    json.dump(manifest, file)
path = os.path.join(copy, "background/background.html")
with open(path) as file:
    page = file.read()
with open(path, "w") as file:
    file.write(page.replace("</head>", '<script type="module" src="/driver.js"></script></head>'))

profile = os.path.join(work, "profile")
os.makedirs(os.path.join(profile, "extensions"))
name = manifest["browser_specific_settings"]["gecko"]["id"] + ".xpi"
subprocess.run([os.path.join(tree, "pack.sh"), os.path.join(profile, "extensions", name)], check=True)

preferences = {
    "extensions.autoDisableScopes": 0,
    "extensions.enabledScopes": 15,
    "xpinstall.signatures.required": False,
    "mail.accountmanager.accounts": "account1",
    "mail.accountmanager.defaultaccount": "account1",
    "mail.accountmanager.localfoldersserver": "server1",
    "mail.account.account1.server": "server1",
    "mail.account.account1.identities": "id1",
    "mail.server.server1.type": "none",
    "mail.server.server1.hostname": "Local Folders",
    "mail.server.server1.name": "Local Folders",
    "mail.server.server1.userName": "nobody",
    "mail.identity.id1.fullName": "Ivo Lund",
    "mail.identity.id1.useremail": "ivo@example.org",
    "mail.identity.id1.smtpServer": "smtp1",
    "mail.identity.id1.valid": True,
    "mail.identity.id1.fcc_folder": "mailbox://nobody@Local%20Folders/Sent",
    "mail.smtpservers": "smtp1",
    "mail.smtp.defaultserver": "smtp1",
    "mail.smtpserver.smtp1.hostname": "127.0.0.1",
    "mail.smtpserver.smtp1.port": int(port),
    "mail.smtpserver.smtp1.authMethod": 1,
    "mail.smtpserver.smtp1.try_ssl": 0,
    # What scripts complain of is to be read in the log.
    "devtools.console.stdout.chrome": True,
    "devtools.console.stdout.content": True,
    "browser.dom.window.dump.enabled": True,
    # No question at the start, and nothing beyond this machine.
    "mail.shell.checkDefaultClient": False,
    "mail.provider.suppress_dialog_on_startup": True,
    "mail.rights.version": 1,
    "mail.spotlight.firstRunDone": True,
    "mailnews.start_page.enabled": False,
    "mailnews.start_page_override.mstone": "ignore",
    "app.donation.eoy.version.viewed": 999,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "localhost, 127.0.0.1",
}
with open(os.path.join(profile, "user.js"), "w") as file:
    for key, value in preferences.items():
        file.write("user_pref(%s, %s);\n" % (json.dumps(key), json.dumps(value)))
