; What Copydesk adds to electron-builder's installer: the copydesk: protocol, "Open with" for raw copy, and an uninstaller
; that asks before it touches stories. Everything goes where the installation goes: this user's part of the registry, or
; with /allusers the machine's. Written against the names that electron-builder defines (common.nsh).

!define COPYDESK_COPY_CLASS "Copydesk.RawCopy"

!macro copydeskOffer EXTENSION
  WriteRegStr SHELL_CONTEXT "Software\Classes\.${EXTENSION}\OpenWithProgids" "${COPYDESK_COPY_CLASS}" ""
!macroend

!macro copydeskWithdraw EXTENSION
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXTENSION}\OpenWithProgids" "${COPYDESK_COPY_CLASS}"
!macroend

!macro copydeskRemoveCache NAME
  RMDir /r "$APPDATA\Copydesk Window\${NAME}"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\copydesk" "" "URL:Copydesk story"
  WriteRegStr SHELL_CONTEXT "Software\Classes\copydesk" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\copydesk\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\copydesk\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'

  ; Offered in "Open with" and never made the default: these files belong to other programs.
  WriteRegStr SHELL_CONTEXT "Software\Classes\${COPYDESK_COPY_CLASS}" "" "Raw copy"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${COPYDESK_COPY_CLASS}\shell\open" "FriendlyAppName" "${PRODUCT_NAME}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${COPYDESK_COPY_CLASS}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  !insertmacro copydeskOffer "txt"
  !insertmacro copydeskOffer "md"
  !insertmacro copydeskOffer "html"
  !insertmacro copydeskOffer "docx"
  !insertmacro copydeskOffer "odt"
  !insertmacro copydeskOffer "rtf"
!macroend

!macro customUnInstall
  ; An update uninstalls as well; it must leave everything that the new version uses.
  ${ifNot} ${isUpdated}
    DeleteRegKey SHELL_CONTEXT "Software\Classes\copydesk"
    DeleteRegKey SHELL_CONTEXT "Software\Classes\${COPYDESK_COPY_CLASS}"
    !insertmacro copydeskWithdraw "txt"
    !insertmacro copydeskWithdraw "md"
    !insertmacro copydeskWithdraw "html"
    !insertmacro copydeskWithdraw "docx"
    !insertmacro copydeskWithdraw "odt"
    !insertmacro copydeskWithdraw "rtf"

    ; Stories are always the user's own, however the app was installed.
    SetShellVarContext current
    ; What Chromium makes again, and what was fetched for updates. The rest of the window's folder stays until somebody is
    ; asked: text that was typed and never saved is in its storage, and part of the key that opens it is beside that.
    !insertmacro copydeskRemoveCache "Cache"
    !insertmacro copydeskRemoveCache "Code Cache"
    !insertmacro copydeskRemoveCache "GPUCache"
    !insertmacro copydeskRemoveCache "DawnGraphiteCache"
    !insertmacro copydeskRemoveCache "DawnWebGPUCache"
    RMDir /r "$LOCALAPPDATA\copydesk-updater"
    ; Silent is "No". A library in another folder is never touched.
    ${if} ${FileExists} "$APPDATA\Copydesk\*.*"
    ${orIf} ${FileExists} "$APPDATA\Copydesk Window\*.*"
      MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "Delete your stories, photos, settings and text that was not saved too?$\r$\n$\r$\nThey are in $APPDATA\Copydesk and $APPDATA\Copydesk Window and cannot be brought back. Choose No to keep them for another installation." /SD IDNO IDNO copydeskKeep
      RMDir /r "$APPDATA\Copydesk"
      RMDir /r "$APPDATA\Copydesk Window"
      copydeskKeep:
    ${endIf}
    ${if} $installMode == "all"
      SetShellVarContext all
    ${endIf}
  ${endIf}
!macroend
