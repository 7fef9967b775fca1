<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>activity</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) of cycling</source>
        <translation>
            <numerusform>%n minute of cycling</numerusform>
            <numerusform>%n minutes of cycling</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) of something else</source>
        <translation>
            <numerusform>%n minute of something else</numerusform>
            <numerusform>%n minutes of something else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) of swimming</source>
        <translation>
            <numerusform>%n minute of swimming</numerusform>
            <numerusform>%n minutes of swimming</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) of walking</source>
        <translation>
            <numerusform>%n minute of walking</numerusform>
            <numerusform>%n minutes of walking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) with bands</source>
        <translation>
            <numerusform>%n minute with bands</numerusform>
            <numerusform>%n minutes with bands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) with light weights</source>
        <translation>
            <numerusform>%n minute with light weights</numerusform>
            <numerusform>%n minutes with light weights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>after</name>
    <message numerus="yes">
        <source>You moved for %n minute(s).</source>
        <translation>
            <numerusform>You moved for %n minute.</numerusform>
            <numerusform>You moved for %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doctor_sheet</name>
    <message numerus="yes">
        <source>Exercise sessions: on %n day(s), {0} planned.</source>
        <translation>
            <numerusform>Exercise sessions: on %n day, {0} planned.</numerusform>
            <numerusform>Exercise sessions: on %n days, {0} planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exercise sessions: on %n day(s). None planned.</source>
        <translation>
            <numerusform>Exercise sessions: on %n day. None planned.</numerusform>
            <numerusform>Exercise sessions: on %n days. None planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the app</source>
        <translation>
            <numerusform>and %n more in the app</numerusform>
            <numerusform>and %n more in the app</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more symptom(s) in the app</source>
        <translation>
            <numerusform>and %n more symptom in the app</numerusform>
            <numerusform>and %n more symptoms in the app</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doses</name>
    <message numerus="yes">
        <source>%n circle(s) each way with each foot.</source>
        <translation>
            <numerusform>%n circle each way with each foot.</numerusform>
            <numerusform>%n circles each way with each foot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) with each foot.</source>
        <translation>
            <numerusform>%n letter with each foot.</numerusform>
            <numerusform>%n letters with each foot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) with each foot.</source>
        <translation>
            <numerusform>%n minute with each foot.</numerusform>
            <numerusform>%n minutes with each foot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s).</source>
        <translation>
            <numerusform>%n minute.</numerusform>
            <numerusform>%n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s), with a rest between.</source>
        <translation>
            <numerusform>%n set, with a rest between.</numerusform>
            <numerusform>%n sets, with a rest between.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) with each foot.</source>
        <translation>
            <numerusform>%n time with each foot.</numerusform>
            <numerusform>%n times with each foot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) with each leg, in turn.</source>
        <translation>
            <numerusform>%n time with each leg, in turn.</numerusform>
            <numerusform>%n times with each leg, in turn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s).</source>
        <translation>
            <numerusform>%n time.</numerusform>
            <numerusform>%n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do it %n time(s) with each foot.</source>
        <translation>
            <numerusform>Do it %n time with each foot.</numerusform>
            <numerusform>Do it %n times with each foot.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do it %n time(s).</source>
        <translation>
            <numerusform>Do it %n time.</numerusform>
            <numerusform>Do it %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold for %n second(s).</source>
        <translation>
            <numerusform>Hold for %n second.</numerusform>
            <numerusform>Hold for %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>home</name>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n exercise</numerusform>
            <numerusform>%n exercises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is good to see you. This takes about %n minute(s).</source>
        <translation>
            <numerusform>It is good to see you. This takes about %n minute.</numerusform>
            <numerusform>It is good to see you. This takes about %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your last session: %n question(s) left.</source>
        <translation>
            <numerusform>Your last session: %n question left.</numerusform>
            <numerusform>Your last session: %n questions left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>player</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n second(s) left</source>
        <translation>
            <numerusform>up to %n second left</numerusform>
            <numerusform>up to %n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message numerus="yes">
        <source>It takes about %n minute(s).</source>
        <translation>
            <numerusform>It takes about %n minute.</numerusform>
            <numerusform>It takes about %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>routines</name>
    <message numerus="yes">
        <source>%n circle(s)</source>
        <translation>
            <numerusform>%n circle</numerusform>
            <numerusform>%n circles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n exercise</numerusform>
            <numerusform>%n exercises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s)</source>
        <translation>
            <numerusform>%n hold</numerusform>
            <numerusform>%n holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n set</numerusform>
            <numerusform>%n sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>session_log</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) with nothing done</source>
        <translation>
            <numerusform>%n session with nothing done</numerusform>
            <numerusform>%n sessions with nothing done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Goal for the week: %n day(s).</source>
        <translation>
            <numerusform>Goal for the week: %n day.</numerusform>
            <numerusform>Goal for the week: %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the week so far you also moved for %n minute(s).</source>
        <translation>
            <numerusform>In the week so far you also moved for %n minute.</numerusform>
            <numerusform>In the week so far you also moved for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The week so far: %n day(s) done</source>
        <translation>
            <numerusform>The week so far: %n day done</numerusform>
            <numerusform>The week so far: %n days done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The week so far: %n free day(s) used.</source>
        <translation>
            <numerusform>The week so far: %n free day used.</numerusform>
            <numerusform>The week so far: %n free days used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Week from {0}: %n free day(s) used.</source>
        <translation>
            <numerusform>Week from {0}: %n free day used.</numerusform>
            <numerusform>Week from {0}: %n free days used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message numerus="yes">
        <source>%n hold(s)</source>
        <translation>
            <numerusform>%n hold</numerusform>
            <numerusform>%n holds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) with each foot</source>
        <translation>
            <numerusform>%n hold with each foot</numerusform>
            <numerusform>%n holds with each foot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s)</source>
        <translation>
            <numerusform>About %n minute</numerusform>
            <numerusform>About %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>store</name>
    <message numerus="yes">
        <source>The app could not read %n setting(s). It chose the usual value. All other settings are as you left them.</source>
        <translation>
            <numerusform>The app could not read 1 setting. It chose the usual value. All other settings are as you left them.</numerusform>
            <numerusform>The app could not read %n settings. It chose the usual values. All other settings are as you left them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message numerus="yes">
        <source>%n exercise(s).</source>
        <translation>
            <numerusform>%n exercise.</numerusform>
            <numerusform>%n exercises.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wizard_options</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
