extension ResponseCatalogue {
    /// AWS KMS, Secrets Manager, Systems Manager's parameters, STS.
    static let security: [String: ResponseShape] = [
        "kms:encrypt": .object([
            "CiphertextBlob": .text(1...6144), "KeyId": .text(1...2048), "EncryptionAlgorithm": encryptionAlgorithm,
        ]),
        "kms:decrypt": .object([
            "KeyId": .text(1...2048), "Plaintext": .text(1...4096), "EncryptionAlgorithm": encryptionAlgorithm,
            "CiphertextForRecipient": .text(1...6144),
        ]),
        "kms:generateDataKey": .object([
            "CiphertextBlob": .text(1...6144), "Plaintext": .text(1...4096), "KeyId": .text(1...2048),
            "CiphertextForRecipient": .text(1...6144),
        ]),
        "kms:reEncrypt": .object([
            "CiphertextBlob": .text(1...6144), "SourceKeyId": .text(1...2048), "KeyId": .text(1...2048),
            "SourceEncryptionAlgorithm": encryptionAlgorithm, "DestinationEncryptionAlgorithm": encryptionAlgorithm,
        ]),
        "secretsmanager:getSecretValue": .object([
            "ARN": .text(20...2048), "Name": .text(1...256), "VersionId": .text(32...64),
            "SecretBinary": .text(0...65536), "SecretString": .text(0...65536),
            "VersionStages": .list(.text(1...256)), "CreatedDate": .timestamp,
        ]),
        "secretsmanager:putSecretValue": .object([
            "ARN": .text(20...2048), "Name": .text(1...256), "VersionId": .text(32...64),
            "VersionStages": .list(.text(1...256)),
        ]),
        "ssm:getParameter": .object(["Parameter": parameter]),
        "ssm:getParameters": .object(["Parameters": .list(parameter), "InvalidParameters": .texts]),
        "ssm:getParametersByPath": .object(["Parameters": .list(parameter), "NextToken": .text]),
        "ssm:putParameter": .object([
            "Version": .number, "Tier": .word(["Standard", "Advanced", "Intelligent-Tiering"]),
        ]),
        "sts:getCallerIdentity": .object(["UserId": .text, "Account": .text, "Arn": .text(20...2048)]),
    ]

    private static let encryptionAlgorithm = ResponseShape.word([
        "SYMMETRIC_DEFAULT", "RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256", "SM2PKE",
    ])

    private static let parameter = ResponseShape.record(
        "Name Value Selector SourceResult ARN DataType",
        [
            "Type": .word(["String", "StringList", "SecureString"]), "Version": .number, "LastModifiedDate": .timestamp,
        ]
    )
}
